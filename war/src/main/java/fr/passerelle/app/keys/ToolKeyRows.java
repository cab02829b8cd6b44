package fr.passerelle.app.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.token.JwkSet;
import fr.passerelle.lti.token.SigningKey;
import fr.passerelle.lti.token.ToolKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The signing keys, sealed at rest, the same on every node. What is read is remembered for {@link #STALENESS}: a
 * rotation or revocation by another node is seen that late at most. Which key signs is decided anew each time. Thread-safe.
 */
public final class ToolKeyRows implements ToolKeys {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(KeyRingEntity.class, ToolKeyEntity.class);

    /** How late a change made by another node may be seen. */
    public static final Duration STALENESS = Duration.ofSeconds(5);

    private static final int REMEMBERED = 2_000;

    /** A ring with its private keys. */
    private record Opened(KeyRing ring, Map<String, SigningKey> keys) {
        SigningKey signing(Instant now) {
            return key(ring.signing(now));
        }

        JwkSet published(Instant now) {
            return JwkSet.of(ring.published(now).stream().map(this::key).toList());
        }

        private SigningKey key(ToolKey named) {
            SigningKey key = keys.get(named.kid());
            if (key == null) {
                throw new IllegalStateException("every key of a ring is opened with it");
            }
            return key;
        }
    }

    private final Transactions transactions;
    private final KeyTable table;
    private final Clock clock;
    private final Cache<RegistrationId, KeyRingId> rings;
    private final Cache<KeyRingId, Opened> opened;

    private ToolKeyRows(Transactions transactions, KeyTable table, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.table = table;
        this.clock = clock;
        this.rings = remembering(ticker);
        this.opened = remembering(ticker);
    }

    /**
     * Reads the common ring, or makes its first key: of two nodes that open at once, one does.
     *
     * @throws KeyUnreadable when it was sealed with another secret
     */
    public static ToolKeyRows open(Transactions transactions, Secret secret, Clock clock) {
        return open(transactions, secret, clock, Ticker.systemTicker(), SigningKey::generate);
    }

    /** The time that passes for what is remembered is not that of the clock, which may be set back. */
    static ToolKeyRows open(
            Transactions transactions, Secret secret, Clock clock, Ticker ticker, Supplier<SigningKey> making) {
        KeyTable table = new KeyTable(transactions, secret, making);
        transactions.runRacing(() -> {
            List<ToolKeyEntity> seen = table.keys(KeyRingId.COMMON);
            if (seen.stream().allMatch(ToolKeyEntity::revoked)) {
                table.add(KeyRingId.COMMON, seen, clock.instant(), clock.instant(), null);
            }
        });
        ToolKeyRows rows = new ToolKeyRows(transactions, table, clock, ticker);
        rows.published();
        return rows;
    }

    @Override
    public SigningKey signingKey(RegistrationId registration) {
        KeyRingId ring = remembered(rings, registration, id -> transactions.call(() -> table.ringOf(id)));
        return opened(ring).signing(clock.instant());
    }

    /** The common ring. */
    @Override
    public JwkSet published() {
        return opened(KeyRingId.COMMON).published(clock.instant());
    }

    /** Any ring, or nothing when there is none of this name. */
    public Optional<JwkSet> published(KeyRingId ring) {
        boolean known = opened.getIfPresent(ring) != null || transactions.call(() -> table.ring(ring) != null);
        return known ? Optional.of(opened(ring).published(clock.instant())) : Optional.empty();
    }

    /** Reads everything anew: this node changed it. */
    void forget() {
        rings.invalidateAll();
        opened.invalidateAll();
    }

    KeyTable table() {
        return table;
    }

    private Opened opened(KeyRingId ring) {
        return remembered(opened, ring, id -> transactions.call(() -> read(id)));
    }

    private Opened read(KeyRingId ring) {
        List<ToolKeyEntity> rows =
                table.keys(ring).stream().filter(row -> !row.revoked()).toList();
        return new Opened(
                new KeyRing(rows.stream().map(ToolKeyEntity::toDomain).toList()),
                rows.stream().collect(Collectors.toMap(row -> row.kid, table::open)));
    }

    private static <K, V> V remembered(Cache<K, V> cache, K key, Function<K, V> reading) {
        V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V read = reading.apply(key);
        cache.put(key, read);
        return read;
    }

    private static <K, V> Cache<K, V> remembering(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(STALENESS)
                .maximumSize(REMEMBERED)
                .build();
    }
}
