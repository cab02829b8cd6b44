package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Outcome;
import fr.passerelle.app.placement.PlacementId;

/** A learner reached the end: announced once per attempt, in the transaction that keeps its last move. */
public record AttemptFinished(PlacementId placement, LearnerId learner, AttemptId attempt, Outcome outcome) {}
