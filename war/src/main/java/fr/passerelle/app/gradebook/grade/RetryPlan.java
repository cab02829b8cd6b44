package fr.passerelle.app.gradebook.grade;

import fr.passerelle.lti.service.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed score is tried again: ten tries over 48 hours, each wait longer than the one before, never sooner than
 * the platform asked, with a little chance so that a crowd of scores does not come back at the same second (D-13). A
 * refused token is tried for some minutes only: a platform that could not read our keys at that moment gives one soon, any
 * other never does.
 */
public final class RetryPlan {
    private static final Duration[] WAITS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(6),
        Duration.ofHours(14),
        Duration.ofHours(25)
    };
    private static final double CHANCE = 0.2;

    /** How many times a score is tried, those included whose end nobody saw. */
    public static final int TRIES = WAITS.length + 1;

    /** How many times when the platform gives or takes no token: the last one is about 13 minutes after the first. */
    static final int TRIES_WITHOUT_TOKEN = 5;

    private final RandomGenerator random;

    public RetryPlan(RandomGenerator random) {
        this.random = random;
    }

    /** When to try after this many tries, or nothing when trying again is of no use. */
    public Optional<Instant> next(ServiceError error, int tries, Instant now) {
        if (tries >= most(error)) {
            return Optional.empty();
        }
        Duration wait = WAITS[tries - 1];
        Duration chance = Duration.ofMillis((long) (wait.toMillis() * CHANCE * random.nextDouble()));
        Duration asked = error.retryAfter().orElse(Duration.ZERO);
        return Optional.of(now.plus(longer(wait.plus(chance), asked)));
    }

    private static int most(ServiceError error) {
        if (error.retryable()) {
            return TRIES;
        }
        return GradeCause.of(error.kind()) == GradeCause.TOKEN_REFUSED ? TRIES_WITHOUT_TOKEN : 1;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
