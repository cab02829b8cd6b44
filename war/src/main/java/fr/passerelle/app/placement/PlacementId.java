package fr.passerelle.app.placement;

import java.util.UUID;

/** Our name for a placement. */
public record PlacementId(UUID value) {}
