package fr.passerelle.app.selftest.check;

import java.time.Duration;

/**
 * How long a run may take.
 *
 * @param checks for all checks together: then calls under way are cut off, and none begins
 * @param cleanUp for taking away, after that, what the run made at the platform
 */
public record TimeLimits(Duration checks, Duration cleanUp) {
    /** Whoever started a run waits no longer than this, whatever the platform does. */
    public static final Duration WHOLE = Duration.ofSeconds(30);

    /** Of a run as the pages and the command start it. */
    public static final TimeLimits USUAL = new TimeLimits(WHOLE.minus(Checks.PATIENCE), Checks.PATIENCE);
}
