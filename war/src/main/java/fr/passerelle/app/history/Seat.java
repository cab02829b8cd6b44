package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;

/** Whose attempts, and where: a learner in a placement. */
public record Seat(PlacementId placement, LearnerId learner) {}
