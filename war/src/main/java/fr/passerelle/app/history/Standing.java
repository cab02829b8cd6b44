package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.LearnerId;
import java.time.Instant;

/**
 * How far one learner is in one placement.
 *
 * @param finished how many attempts are finished
 * @param share the best of them, 0 to 1; 0 when none is
 * @param passed whether one of them was a success
 * @param activeSeconds how long they were at it, pauses left out; 0 where nobody measured
 */
public record Standing(
        LearnerId learner,
        Instant since,
        long finished,
        double share,
        boolean passed,
        long activeSeconds,
        Instant lastAt) {

    public boolean done() {
        return finished > 0;
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "Standing[" + finished + "]";
    }
}
