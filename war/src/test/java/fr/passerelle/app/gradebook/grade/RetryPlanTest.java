package fr.passerelle.app.gradebook.grade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-21T13:32:00Z");

    private final RetryPlan plan = new RetryPlan(new Random(7));

    @Test
    void each_wait_is_longer_than_the_one_before_and_there_are_nine() {
        Duration last = Duration.ZERO;

        for (int tries = 1; tries < RetryPlan.TRIES; tries++) {
            Duration wait = Duration.between(
                    NOW, plan.next(error(Kind.PLATFORM_FAILING), tries, NOW).orElseThrow());
            assertThat(wait).isGreaterThan(last);
            last = wait;
        }

        assertThat(plan.next(error(Kind.PLATFORM_FAILING), RetryPlan.TRIES, NOW))
                .isEmpty();
        assertThat(RetryPlan.TRIES).isEqualTo(10);
    }

    @Test
    void never_sooner_than_the_platform_asked() {
        ServiceError asked = new ServiceError(Kind.RATE_LIMITED, 429, "", Duration.ofHours(1));

        assertThat(plan.next(asked, 1, NOW)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void a_crowd_does_not_come_back_at_one_moment() {
        Instant one = plan.next(error(Kind.UNREACHABLE), 3, NOW).orElseThrow();

        assertThat(plan.next(error(Kind.UNREACHABLE), 3, NOW).orElseThrow()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"TOKEN_REFUSED", "UNAUTHORIZED"})
    void what_trying_again_cannot_cure_is_not_tried_again(Kind kind) {
        ServiceError error = error(kind);

        assertThat(plan.next(error, 1, NOW).isPresent()).isEqualTo(error.retryable());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TOKEN_REFUSED", "UNAUTHORIZED"})
    void a_platform_that_gives_no_token_is_asked_for_some_minutes(Kind kind) {
        Instant now = NOW;
        int tries = 1;

        for (Optional<Instant> next = plan.next(error(kind), tries, now);
                next.isPresent();
                next = plan.next(error(kind), tries, now)) {
            now = next.get();
            tries++;
        }

        assertThat(tries).isEqualTo(RetryPlan.TRIES_WITHOUT_TOKEN);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(16));
    }

    private static ServiceError error(Kind kind) {
        return new ServiceError(kind, 0, "", Duration.ZERO);
    }
}
