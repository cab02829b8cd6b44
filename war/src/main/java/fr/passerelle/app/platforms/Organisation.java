package fr.passerelle.app.platforms;

import java.util.UUID;

/** Who owns registrations, content and settings; none sees another's. */
public record Organisation(UUID id, String name) {}
