package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.Move;
import java.time.Instant;

/** How many learners made one and the same move; when each of them did is not said. */
public record Tally(Move move, long people) {
    /** The time in {@link #move}, which means nothing. */
    static final Instant NEVER = Instant.EPOCH;
}
