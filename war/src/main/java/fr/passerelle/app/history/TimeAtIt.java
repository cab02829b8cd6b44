package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a learner was at it: the time from move to move, of which a long one is a pause and counts as {@link #PAUSE}. */
final class TimeAtIt {
    static final Duration PAUSE = Duration.ofMinutes(10);

    private TimeAtIt() {}

    /** What the moves that {@code after} has more took. */
    static long seconds(Attempt before, Attempt after) {
        List<Move> earlier = before.moves();
        Instant last = earlier.isEmpty()
                ? after.startedAt()
                : earlier.get(earlier.size() - 1).at();
        long seconds = 0;
        for (Move move : after.moves().subList(earlier.size(), after.moves().size())) {
            long gap = Duration.between(last, move.at()).toSeconds();
            seconds += Math.max(0, Math.min(gap, PAUSE.toSeconds()));
            last = move.at();
        }
        return seconds;
    }
}
