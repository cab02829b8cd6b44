package fr.passerelle.lti.grade;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Tells the timestamps of the scores of one person in one line item: those of the changes, moved apart where
 * platforms could not tell them apart, and never ahead of the clock when they are sent.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#timestamp">AGS 3.4.9</a>
 */
public final class ScoreClock {

    // Moodle (seen 2026-11): compares whole seconds, and refuses the same second as an older one.
    private static final Duration APART = Duration.ofMillis(1001);

    private final Clock clock;

    public ScoreClock(Clock clock) {
        this.clock = clock;
    }

    /** A score's timestamp, and how long to wait before it may be sent: sent sooner it would be in the future. */
    public record Turn(Instant timestamp, Duration pause) {}

    /** The turn of a first score. */
    public Turn first(Instant changedAt) {
        return at(changedAt);
    }

    /** The turn of a score after one with this timestamp was sent, whatever became of it. */
    public Turn after(Instant lastSent, Instant changedAt) {
        Instant earliest = milliseconds(lastSent).plus(APART);
        return at(changedAt.isBefore(earliest) ? earliest : changedAt, earliest);
    }

    private Turn at(Instant changedAt) {
        return at(changedAt, Instant.MIN);
    }

    /** A change in the future is another node's clock; only the score before may push us there. */
    private Turn at(Instant wanted, Instant earliest) {
        Instant now = clock.instant();
        Instant timestamp = milliseconds(wanted.isAfter(now) ? later(now, earliest) : wanted);
        return new Turn(timestamp, timestamp.isAfter(now) ? Duration.between(now, timestamp) : Duration.ZERO);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant milliseconds(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
