package fr.passerelle.app.gradebook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.SettableClock;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@DisplayName("D-13: a circuit for each platform")
class LanesTest {

    private static final RegistrationId SICK = RegistrationId.fresh();
    private static final RegistrationId WELL = RegistrationId.fresh();
    private static final Duration QUICKLY = Duration.ofMillis(80);

    private final SettableClock clock = new SettableClock();
    private final List<RegistrationId> recovered = new ArrayList<>();
    private final Lanes lanes = new Lanes(8, clock, recovered::add);

    @Test
    void one_platform_takes_three_deliveries_in_four() {
        for (int i = 0; i < 6; i++) {
            assertThat(lanes.enter(WELL)).isEmpty();
        }

        assertThat(lanes.enter(WELL)).isPresent();
        assertThat(lanes.enter(SICK)).isEmpty();
    }

    @Test
    @DisplayName("a healthy platform takes 1,200 grades in a minute: those that find no room come back in time")
    void those_that_find_no_room_come_back_one_after_another_faster_than_twenty_in_a_second() {
        for (int i = 0; i < 20; i++) {
            lanes.answered(WELL, Duration.ofMillis(900));
        }
        for (int i = 0; i < 6; i++) {
            lanes.enter(WELL);
        }

        List<Duration> back = IntStream.range(0, 1_200)
                .mapToObj(i -> lanes.enter(WELL).orElseThrow())
                .toList();

        assertThat(back).isSorted().doesNotHaveDuplicates();
        assertThat(back.get(1_199)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void those_that_find_no_room_at_a_quick_platform_come_back_at_once() {
        for (int i = 0; i < 6; i++) {
            lanes.enter(WELL);
        }

        assertThat(lanes.enter(WELL)).contains(Duration.ofMillis(505));
        assertThat(lanes.enter(WELL)).contains(Duration.ofMillis(510));
        clock.advance(Duration.ofSeconds(2));
        assertThat(lanes.enter(WELL)).contains(Duration.ofMillis(505));
    }

    @Test
    void whoever_leaves_makes_room() {
        for (int i = 0; i < 6; i++) {
            lanes.enter(WELL);
        }

        lanes.leave(WELL);

        assertThat(lanes.enter(WELL)).isEmpty();
        assertThat(lanes.enter(WELL)).isPresent();
    }

    @Test
    void two_failures_between_successes_close_nothing() {
        fail(SICK, Kind.PLATFORM_FAILING);
        fail(SICK, Kind.PLATFORM_FAILING);
        succeed(SICK);
        fail(SICK, Kind.UNREACHABLE);
        fail(SICK, Kind.UNREACHABLE);

        assertThat(lanes.enter(SICK)).isEmpty();
        assertThat(recovered).isEmpty();
    }

    @Test
    void a_refusal_of_one_grade_says_that_the_platform_works() {
        for (int i = 0; i < 20; i++) {
            fail(SICK, Kind.REJECTED);
        }

        assertThat(lanes.enter(SICK)).isEmpty();
    }

    @Test
    void a_thousand_seats_of_a_dead_platform_make_no_thousand_calls_and_starve_nobody() {
        int calls = 0;
        for (int second = 0; second < 300; second++) {
            for (int seat = 0; seat < 1_000; seat++) {
                if (lanes.enter(SICK).isEmpty()) {
                    calls++;
                    lanes.failed(SICK, error(Kind.UNREACHABLE, Duration.ZERO), QUICKLY);
                    lanes.leave(SICK);
                }
            }
            assertThat(lanes.enter(WELL)).isEmpty();
            lanes.leave(WELL);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(calls).isBetween(8, 12);
    }

    @Test
    void those_turned_away_come_back_one_after_another_after_the_probe_is_due() {
        open(SICK);

        assertThat(lanes.enter(SICK)).contains(Duration.ofMillis(5_100));
        assertThat(lanes.enter(SICK)).contains(Duration.ofMillis(5_200));
    }

    @Test
    void one_probe_at_a_time_finds_out_whether_it_works_again() {
        open(SICK);
        assertThat(lanes.enter(SICK)).isPresent();
        clock.advance(Duration.ofSeconds(5));

        assertThat(lanes.enter(SICK)).isEmpty();
        assertThat(lanes.enter(SICK)).isPresent();
        lanes.answered(SICK, QUICKLY);
        lanes.leave(SICK);

        assertThat(recovered).containsExactly(SICK);
        for (int i = 0; i < 6; i++) {
            assertThat(lanes.enter(SICK)).isEmpty();
        }
    }

    @Test
    void each_probe_in_vain_doubles_the_pause_up_to_a_minute() {
        open(SICK);

        for (int pause : List.of(5, 10, 20, 40, 60, 60)) {
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(lanes.enter(SICK)).isPresent();
            clock.advance(Duration.ofMillis(1));
            assertThat(lanes.enter(SICK)).isEmpty();
            lanes.failed(SICK, error(Kind.PLATFORM_FAILING, Duration.ZERO), QUICKLY);
            lanes.leave(SICK);
        }
    }

    @Test
    void failures_of_what_was_under_way_when_it_opened_prolong_nothing() {
        open(SICK);
        for (int i = 0; i < 5; i++) {
            lanes.failed(SICK, error(Kind.UNREACHABLE, Duration.ZERO), QUICKLY);
        }
        clock.advance(Duration.ofSeconds(5));

        assertThat(lanes.enter(SICK)).isEmpty();
    }

    @Test
    void a_platform_that_asks_for_patience_gets_it_from_everybody() {
        lanes.enter(SICK);
        lanes.failed(SICK, error(Kind.RATE_LIMITED, Duration.ofSeconds(90)), QUICKLY);
        lanes.leave(SICK);

        clock.advance(Duration.ofSeconds(89));
        assertThat(lanes.enter(SICK)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lanes.enter(SICK)).isEmpty();
    }

    @Test
    void a_slow_platform_gets_fewer_deliveries_at_once() {
        for (int i = 0; i < 20; i++) {
            lanes.answered(SICK, Duration.ofSeconds(3));
        }

        assertThat(lanes.enter(SICK)).isEmpty();
        assertThat(lanes.enter(SICK)).isEmpty();
        assertThat(lanes.enter(SICK)).isPresent();
    }

    private void open(RegistrationId platform) {
        for (int i = 0; i < 3; i++) {
            fail(platform, Kind.UNREACHABLE);
        }
    }

    private void fail(RegistrationId platform, Kind kind) {
        assertThat(lanes.enter(platform)).isEqualTo(Optional.empty());
        lanes.failed(platform, error(kind, Duration.ZERO), QUICKLY);
        lanes.leave(platform);
    }

    private void succeed(RegistrationId platform) {
        lanes.enter(platform);
        lanes.answered(platform, QUICKLY);
        lanes.leave(platform);
    }

    private static ServiceError error(Kind kind, Duration retryAfter) {
        return new ServiceError(kind, 0, "", retryAfter);
    }
}
