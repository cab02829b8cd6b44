package fr.passerelle.app.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The courses that launched us. A launch that says what the one before it said costs no statement: each node knows what it
 * wrote for {@link #KNOWN}. Thread-safe.
 */
public final class Contexts {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(ContextServicesEntity.class);

    /** How long a course that stopped launching us is tried: the grades of a session are settled by then. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final Duration KNOWN = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Transactions transactions;
    private final Clock clock;
    private final Cache<ContextServicesEntity.Key, ContextServices> written = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN)
            .maximumSize(REMEMBERED)
            .build();

    public Contexts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what a launch said of its course; joins the transaction of the launch. */
    public void remember(ContextServices services) {
        ContextServices fitting = new ContextServices(
                services.registration(),
                services.deployment(),
                services.contextId(),
                fitting(services.lineItems()),
                fitting(services.memberships()));
        ContextServicesEntity.Key key = ContextServicesEntity.Key.of(fitting);
        if (fitting.tellsNothing() || fitting.equals(written.getIfPresent(key))) {
            return;
        }
        transactions.run(() -> {
            write(key, fitting);
            transactions.afterCommit(() -> written.put(key, fitting));
        });
    }

    private void write(ContextServicesEntity.Key key, ContextServices services) {
        ContextServicesEntity known = transactions.entityManager().find(ContextServicesEntity.class, key);
        ContextServicesEntity row = known == null ? made(key) : known;
        row.lineItems = text(services.lineItems());
        row.memberships = text(services.memberships());
        row.seenAt = clock.instant();
        if (known == null) {
            transactions.entityManager().persist(row);
        }
    }

    /** The course that launched us last, of those whose services we know. */
    public Optional<ContextServices> latest(RegistrationId registration) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from ContextServicesEntity where registrationId = :registration order by seenAt desc
                        """, ContextServicesEntity.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ContextServicesEntity::toDomain));
    }

    /** What a launch from this course said last. */
    public Optional<ContextServices> of(RegistrationId registration, DeploymentId deployment, String contextId) {
        ContextServicesEntity.Key key =
                ContextServicesEntity.Key.of(new ContextServices(registration, deployment, contextId, null, null));
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(ContextServicesEntity.class, key))
                        .map(ContextServicesEntity::toDomain));
    }

    /** The platform says that the course is gone: another one is to be tried, until it launches us again. */
    public void forget(ContextServices services) {
        ContextServicesEntity.Key key = ContextServicesEntity.Key.of(services);
        written.invalidate(key);
        transactions.run(() -> Optional.ofNullable(transactions.entityManager().find(ContextServicesEntity.class, key))
                .ifPresent(transactions.entityManager()::remove));
    }

    /** Forgets courses that have not launched us for {@link #KEPT}. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from ContextServicesEntity where seenAt < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private static ContextServicesEntity made(ContextServicesEntity.Key key) {
        ContextServicesEntity row = new ContextServicesEntity();
        row.registrationId = key.registrationId;
        row.deploymentId = key.deploymentId;
        row.contextId = key.contextId;
        return row;
    }

    /** An address no service has is left out: it never blocks a launch. */
    private static @Nullable URI fitting(@Nullable URI address) {
        return address == null || address.toString().length() > LONGEST_ADDRESS ? null : address;
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
