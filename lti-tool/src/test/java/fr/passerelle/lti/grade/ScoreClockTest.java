package fr.passerelle.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.SettableClock;
import fr.passerelle.lti.grade.ScoreClock.Turn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D-9. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreClockTest {

    private final SettableClock clock = new SettableClock();
    private final ScoreClock scores = new ScoreClock(clock);
    private final Instant now = clock.instant();

    @Test
    void gives_a_first_score_the_time_of_its_change() {
        Instant change = now.minusSeconds(40).plusNanos(123_456_789);

        assertThat(scores.first(change)).isEqualTo(new Turn(now.minusSeconds(40).plusMillis(123), Duration.ZERO));
    }

    @Test
    void never_writes_a_time_ahead_of_the_clock() {
        assertThat(scores.first(now.plusSeconds(5))).isEqualTo(new Turn(now, Duration.ZERO));
        assertThat(scores.after(now.minusSeconds(9), now.plusSeconds(5))).isEqualTo(new Turn(now, Duration.ZERO));
    }

    @Test
    void leaves_a_change_alone_that_came_long_after_the_last() {
        Instant change = now.minusSeconds(2);

        assertThat(scores.after(now.minusSeconds(60), change)).isEqualTo(new Turn(change, Duration.ZERO));
    }

    @Test
    void moves_an_older_change_behind_the_last() {
        Instant last = now.minusSeconds(30);

        assertThat(scores.after(last, now.minusSeconds(50))).isEqualTo(new Turn(last.plusMillis(1001), Duration.ZERO));
    }

    @Test
    void waits_when_there_is_no_room_between_the_last_and_now() {
        Instant last = now.minusMillis(200);

        Turn turn = scores.after(last, now);

        assertThat(turn.timestamp()).isEqualTo(last.plusMillis(1001));
        assertThat(turn.pause()).isEqualTo(Duration.ofMillis(801));
        clock.advance(turn.pause());
        assertThat(turn.timestamp()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void waits_for_a_last_one_that_was_in_the_future() {
        Turn turn = scores.after(now.plusSeconds(10), now.plusSeconds(3));

        assertThat(turn).isEqualTo(new Turn(now.plusMillis(11_001), Duration.ofMillis(11_001)));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "499", "998", "999"})
    @DisplayName("gives Moodle, which compares whole seconds, another second each time (Q7)")
    void gives_moodle_another_second_each_time(int fraction) {
        Instant last = now.minusSeconds(30).plusMillis(fraction);

        Instant next = scores.after(last, last.plusMillis(1)).timestamp();

        assertThat(next.getEpochSecond()).isGreaterThan(last.getEpochSecond());
        assertThat(Duration.between(last, next)).isGreaterThan(Duration.ofSeconds(1));
    }
}
