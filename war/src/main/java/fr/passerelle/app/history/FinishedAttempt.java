package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.AttemptId;
import java.time.Instant;

/** One line of what a learner has finished. */
public record FinishedAttempt(AttemptId id, Instant finishedAt, double earned, double possible) {

    /** From 0 to 1; nothing to earn is nothing missed. */
    public double share() {
        return possible == 0 ? 1 : earned / possible;
    }
}
