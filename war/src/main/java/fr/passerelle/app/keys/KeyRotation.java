package fr.passerelle.app.keys;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives rings, publishes the next key, revokes. Nodes that do so at once make one key: the place in the ring is
 * taken once, and whoever comes second finds the other's key. Thread-safe.
 */
public final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** How long a ring waits for the platform it was made for. */
    private static final Duration UNUSED = Duration.ofDays(1);

    /** A waiting key further ahead than this was dated by a clock that has been put right since. */
    private static final Duration MISDATED = KeyRing.NOTICE.plusHours(1);

    /** What came of a revocation. */
    public enum Revocation {
        REVOKED,
        ALREADY_REVOKED,
        UNKNOWN
    }

    private final Transactions transactions;
    private final ToolKeyRows keys;
    private final KeyTable table;
    private final Clock clock;

    public KeyRotation(Transactions transactions, ToolKeyRows keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.table = keys.table();
        this.clock = clock;
    }

    /** A ring with a key that signs at once, for a platform about to register; forgotten after a day without one. */
    public KeyRingId makeRing() {
        KeyRingId ring = KeyRingId.fresh();
        Instant now = clock.instant();
        transactions.run(() -> {
            table.addRing(ring, now);
            table.add(ring, List.of(), now, now, null);
        });
        return ring;
    }

    /**
     * Gives the ring to its registration; joins the caller's transaction. A ring it had before signs no more, and is
     * published until it is forgotten with those that nobody uses.
     */
    public void give(KeyRingId ring, RegistrationId registration) {
        transactions.run(() -> {
            table.leave(registration, clock.instant());
            KeyRingEntity row = table.ring(ring);
            if (row == null) {
                throw new IllegalStateException("a ring is made before it is given");
            }
            row.registrationId = UUID.fromString(registration.value());
            transactions.afterCommit(keys::forget);
        });
    }

    /** The ring that signs for this registration. */
    public KeyRingId ringOf(RegistrationId registration) {
        return transactions.call(() -> table.ringOf(registration));
    }

    /** Every ring, the common one first. */
    public List<KeyRingId> rings() {
        return transactions.call(
                () -> table.rings().stream().map(row -> new KeyRingId(row.id)).toList());
    }

    /** The ring's keys that are published now, the one that signs last but for a waiting one. */
    public List<ToolKey> published(KeyRingId ring) {
        return transactions.call(() -> ring(ring).published(clock.instant()));
    }

    /** The key of the ring that signs now. */
    public ToolKey signing(KeyRingId ring) {
        return transactions.call(() -> ring(ring).signing(clock.instant()));
    }

    /** Publishes the next key, which signs a day later; the one that waits already, when there is one. */
    public ToolKey rotate(KeyRingId ring) {
        return transactions.callRacing(() -> {
            transactions.afterCommit(keys::forget);
            return waitingOrNew(ring);
        });
    }

    /** Rotates what has signed for long enough, and puts right what a wrong clock has dated. */
    public void rotateDue(Duration period) {
        transactions.run(
                () -> table.removeRingsWithoutRegistration(clock.instant().minus(UNUSED)));
        for (KeyRingId ring : rings()) {
            transactions.runRacing(() -> putRight(ring));
            if (transactions.call(() -> ring(ring).due(clock.instant(), period))) {
                ToolKey next = rotate(ring);
                LOG.info("key {} will sign from {}", next.kid(), next.signsFrom());
            }
        }
    }

    /** Takes a key away at once; a fresh one signs in its place, at once too, if it was the one that signed. */
    public Revocation revoke(String kid) {
        return transactions.callRacing(() -> {
            transactions.afterCommit(keys::forget);
            return table.key(kid).map(this::revoke).orElse(Revocation.UNKNOWN);
        });
    }

    private Revocation revoke(ToolKeyEntity row) {
        Instant now = clock.instant();
        KeyRingId ring = new KeyRingId(row.ring);
        List<ToolKeyEntity> seen = table.keys(ring);
        if (!table.revoke(row.kid, now)) {
            return Revocation.ALREADY_REVOKED;
        }
        KeyRing before = ring(seen);
        ToolKey signing = before.signing(now);
        Optional<ToolKey> waiting = before.waiting(now);
        if (signing.kid().equals(row.kid)) {
            table.add(ring, seen, now, now, waiting.map(KeyRotation::farewell).orElse(null));
        } else if (waiting.filter(next -> next.kid().equals(row.kid)).isPresent()) {
            // Nothing replaces the key that signs any more.
            table.key(signing.kid()).ifPresent(stays -> stays.publishedUntil = null);
        }
        return Revocation.REVOKED;
    }

    private ToolKey waitingOrNew(KeyRingId ring) {
        Instant now = clock.instant();
        List<ToolKeyEntity> seen = table.keys(ring);
        KeyRing before = ring(seen);
        return before.waiting(now).orElseGet(() -> {
            ToolKey next =
                    table.add(ring, seen, now, now.plus(KeyRing.NOTICE), null).toDomain();
            table.key(before.signing(now).kid()).ifPresent(old -> old.publishedUntil = farewell(next));
            return next;
        });
    }

    private void putRight(KeyRingId ring) {
        Instant now = clock.instant();
        KeyRing dated = ring(ring);
        dated.waiting(now)
                .filter(next -> next.signsFrom().isAfter(now.plus(MISDATED)))
                .flatMap(next -> table.key(next.kid()))
                .ifPresent(next -> {
                    next.signsFrom = now.plus(KeyRing.NOTICE);
                    table.key(dated.signing(now).kid())
                            .ifPresent(old -> old.publishedUntil = farewell(next.toDomain()));
                });
    }

    /** When those before it go. */
    private static Instant farewell(ToolKey next) {
        return next.signsFrom().plus(KeyRing.FAREWELL);
    }

    private KeyRing ring(KeyRingId ring) {
        return ring(table.keys(ring));
    }

    private static KeyRing ring(List<ToolKeyEntity> rows) {
        return new KeyRing(rows.stream()
                .filter(row -> !row.revoked())
                .map(ToolKeyEntity::toDomain)
                .toList());
    }
}
