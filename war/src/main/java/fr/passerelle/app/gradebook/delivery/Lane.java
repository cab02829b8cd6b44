package fr.passerelle.app.gradebook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The circuit of one platform on this node: closed while it works; open, once it failed three times in a row or asked for
 * patience, but for one probe after each pause. A probe is an ordinary try of whatever score comes first; its success
 * closes the circuit. Thread-safe.
 */
final class Lane {
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);
    private static final Duration FULL = Duration.ofMillis(500);
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);
    // Those that find the circuit open come back ten in a second.
    private static final Duration APART = Duration.ofMillis(100);
    // Those that find no room come back as fast as the platform answers: from 25 to 200 in a second.
    private static final long CLOSEST_MS = 5;
    private static final long FARTHEST_MS = 40;
    private static final long QUICK_MS = 1_000;
    private static final int NARROWEST = 2;
    private static final int MEMORY = 4;

    private final int wide;
    private int underWay;
    private int failures;
    private long usualMs;
    private Duration pause = FIRST_PAUSE;

    /** When the last of those that were turned away comes back. */
    private Instant lastBack = Instant.MIN;

    @Nullable
    private Instant probeAt;

    Lane(int wide) {
        this.wide = wide;
    }

    /** Nothing when the delivery may go; otherwise how long to wait. */
    synchronized Optional<Duration> enter(Instant now) {
        if (probeAt == null ? underWay < width() : underWay == 0 && !now.isBefore(probeAt)) {
            underWay++;
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, nextBack(now)));
    }

    /** One after another, none before there may be room. */
    private Instant nextBack(Instant now) {
        boolean open = probeAt != null && now.isBefore(probeAt);
        Instant soonest = open ? Objects.requireNonNull(probeAt) : now.plus(FULL);
        Instant next = (lastBack.isAfter(soonest) ? lastBack : soonest).plus(open ? APART : answersApart());
        Instant latest = soonest.plus(LONGEST_QUEUE);
        lastBack = next.isBefore(latest) ? next : latest;
        return lastBack;
    }

    private Duration answersApart() {
        return Duration.ofMillis(Math.max(CLOSEST_MS, Math.min(FARTHEST_MS, usualMs / width())));
    }

    synchronized void leave() {
        underWay--;
    }

    /** Whether this closed the circuit. */
    synchronized boolean answered(Duration after) {
        boolean wasOpen = probeAt != null;
        if (wasOpen) {
            lastBack = Instant.MIN;
        }
        failures = 0;
        probeAt = null;
        pause = FIRST_PAUSE;
        usualMs += (after.toMillis() - usualMs) / MEMORY;
        return wasOpen;
    }

    /** Those that were under way when the circuit opened tell nothing new. */
    synchronized void failed(Optional<Duration> asked, Instant now) {
        failures++;
        boolean wasProbe = probeAt != null && !now.isBefore(probeAt);
        boolean opens = probeAt == null && (failures >= FAILURES_IN_A_ROW || asked.isPresent());
        if (wasProbe || opens) {
            Duration wanted = shorter(asked.orElse(Duration.ZERO), LONGEST_ASKED);
            probeAt = now.plus(wanted.compareTo(pause) > 0 ? wanted : pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** A platform that takes seconds for an answer gets fewer deliveries at once. */
    private int width() {
        return usualMs <= QUICK_MS ? wide : (int) Math.max(Math.min(NARROWEST, wide), wide * QUICK_MS / usualMs);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
