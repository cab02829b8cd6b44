package fr.passerelle.app.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys of one ring that are not revoked, and what they are good for at a given time. At least one. */
record KeyRing(List<ToolKey> keys) {
    /** How long a key is published before it signs. */
    static final Duration NOTICE = Duration.ofHours(24);

    /** How long a key is published after it last signed: the longest that platforms keep a key set. */
    static final Duration FAREWELL = Duration.ofDays(7);

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(ToolKey::signsFrom)).toList();
    }

    /** The youngest whose time has come; the oldest when the clock says that none has. */
    ToolKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((older, younger) -> younger)
                .orElseGet(() -> keys.get(0));
    }

    /** What platforms may have to verify now or soon; the key that signs is never left out. */
    List<ToolKey> published(Instant now) {
        ToolKey signing = signing(now);
        return keys.stream()
                .filter(key -> key.equals(signing) || key.publishedUntil().isAfter(now))
                .toList();
    }

    /** The next key, published already. */
    Optional<ToolKey> waiting(Instant now) {
        return keys.stream().filter(key -> key.signsFrom().isAfter(now)).findFirst();
    }

    /** Whether it is time to publish the next key, so that none signs longer than the period. */
    boolean due(Instant now, Duration period) {
        return waiting(now).isEmpty()
                && !now.isBefore(signing(now).signsFrom().plus(period).minus(NOTICE));
    }
}
