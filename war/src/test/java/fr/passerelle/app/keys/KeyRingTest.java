package fr.passerelle.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** which key signs, and which are published, at any time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingTest {

    private static final Instant T = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ToolKey old = key("old", T.minus(DAY.multipliedBy(90)), T.plus(DAY.multipliedBy(8)));
    private final ToolKey next = key("next", T.plus(DAY), Instant.MAX);
    private final KeyRing ring = new KeyRing(List.of(next, old));

    @Test
    void the_next_key_is_published_a_day_before_it_signs() {
        assertThat(ring.signing(T)).isEqualTo(old);
        assertThat(ring.published(T)).containsExactly(old, next);
        assertThat(ring.signing(T.plus(DAY).minusMillis(1))).isEqualTo(old);
        assertThat(ring.signing(T.plus(DAY))).isEqualTo(next);
    }

    @Test
    void the_old_key_stays_a_week_after_it_last_signed() {
        assertThat(ring.published(T.plus(DAY.multipliedBy(8)).minusMillis(1))).containsExactly(old, next);
        assertThat(ring.published(T.plus(DAY.multipliedBy(8)))).containsExactly(next);
    }

    @Test
    void a_clock_before_all_keys_signs_with_the_oldest_and_publishes_it() {
        Instant longAgo = T.minus(DAY.multipliedBy(1000));

        assertThat(ring.signing(longAgo)).isEqualTo(old);
        assertThat(ring.published(longAgo)).containsExactly(old, next);
    }

    @Test
    void a_key_that_signs_is_published_whatever_its_dates_say() {
        KeyRing alone = new KeyRing(List.of(old));

        assertThat(alone.published(T.plus(DAY.multipliedBy(1000)))).containsExactly(old);
    }

    @Test
    void the_next_key_is_due_a_day_before_the_period_ends_and_not_twice() {
        KeyRing alone = new KeyRing(List.of(key("only", T, Instant.MAX)));
        Duration period = DAY.multipliedBy(90);

        assertThat(alone.due(T.plus(DAY.multipliedBy(89)).minusMillis(1), period))
                .isFalse();
        assertThat(alone.due(T.plus(DAY.multipliedBy(89)), period)).isTrue();
        assertThat(ring.due(T, period)).isFalse();
    }

    private static ToolKey key(String kid, Instant signsFrom, Instant publishedUntil) {
        return new ToolKey(kid, KeyRingId.COMMON, signsFrom, publishedUntil);
    }
}
