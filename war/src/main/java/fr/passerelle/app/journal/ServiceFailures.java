package fr.passerelle.app.journal;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.FailedCalls;
import fr.passerelle.lti.service.OAuthError;
import fr.passerelle.lti.service.ServiceError;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls to platforms' services that failed, counted by the hour: which service, why, how often. No address, no body, no
 * token, nobody. Of one platform at most {@value #KINDS_IN_AN_HOUR} different failures of an hour are kept.
 */
public final class ServiceFailures implements FailedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceFailures.class);

    static final int KINDS_IN_AN_HOUR = 30;

    private final Transactions transactions;
    private final Clock clock;

    public ServiceFailures(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A journal that fails hides no failure: whoever called is told of it all the same. */
    @Override
    public void add(FailedCall failed) {
        try {
            transactions.runRacing(() -> count(failed));
        } catch (RuntimeException notKept) {
            LOG.error("a failed call to a service could not be kept", notKept);
        }
    }

    private void count(FailedCall failed) {
        Instant now = clock.instant();
        ServiceFailureEntity row = row(failed, now.truncatedTo(ChronoUnit.HOURS));
        if (countedOnce(row.id, now) == 0 && kinds(row.registrationId, row.hourBegan) < KINDS_IN_AN_HOUR) {
            row.failures = 1;
            row.lastAt = now;
            transactions.entityManager().persist(row);
        }
    }

    private static ServiceFailureEntity row(FailedCall failed, Instant hour) {
        ServiceFailureEntity row = new ServiceFailureEntity();
        row.registrationId = UUID.fromString(failed.registration().value());
        row.service = failed.service().name();
        row.kind = failed.error().kind().name();
        row.status = failed.error().status();
        row.oauthError = failed.error().oauthError().map(OAuthError::code).orElse("");
        row.scope = ofTheScope(failed.error()) ? failed.scope().name() : "";
        row.hourBegan = hour;
        row.id = Hash.of(String.join(
                "\n",
                row.registrationId.toString(),
                hour.toString(),
                row.service,
                row.kind,
                String.valueOf(row.status),
                row.oauthError,
                row.scope));
        return row;
    }

    /** Whether another service might be granted a token all the same. */
    private static boolean ofTheScope(ServiceError error) {
        return error.kind() == ServiceError.Kind.SCOPE_NOT_GRANTED
                || error.oauthError().filter(OAuthError.INVALID_SCOPE::equals).isPresent();
    }

    /** In one statement, so that of several at once none is lost. */
    private int countedOnce(String id, Instant now) {
        return transactions
                .entityManager()
                .createQuery("update ServiceFailureEntity set failures = failures + 1, lastAt = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    private long kinds(UUID registration, Instant hour) {
        return transactions
                .entityManager()
                .createQuery("""
                        select count(*) from ServiceFailureEntity
                        where registrationId = :registration and hourBegan = :hour
                        """, Long.class)
                .setParameter("registration", registration)
                .setParameter("hour", hour)
                .getSingleResult();
    }

    /**
     * Newest first, of these platforms, or of all where none are named; those older than the one given, if one is.
     *
     * @param most one more than a page says that there are others
     */
    public List<ServiceFailure> find(
            Optional<List<RegistrationId>> registrations, Optional<ServiceFailure> after, int most) {
        if (registrations.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        return transactions.call(() -> query(registrations, after)
                .setMaxResults(most)
                .getResultStream()
                .map(ServiceFailureEntity::toDomain)
                .toList());
    }

    private TypedQuery<ServiceFailureEntity> query(
            Optional<List<RegistrationId>> registrations, Optional<ServiceFailure> after) {
        String among = registrations.isPresent() ? "registrationId in :among" : "1 = 1";
        String older = after.isPresent() ? " and (lastAt < :last or (lastAt = :last and id < :lastId))" : "";
        TypedQuery<ServiceFailureEntity> query = transactions
                .entityManager()
                .createQuery(
                        "from ServiceFailureEntity where " + among + older + " order by lastAt desc, id desc",
                        ServiceFailureEntity.class);
        registrations.ifPresent(ids -> query.setParameter(
                "among", ids.stream().map(id -> UUID.fromString(id.value())).toList()));
        after.ifPresent(last -> query.setParameter("last", last.lastAt()).setParameter("lastId", last.id()));
        return query;
    }

    /** The failures a page begins after; nothing once they are purged. */
    public Optional<ServiceFailure> byId(String id) {
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(ServiceFailureEntity.class, id))
                        .map(ServiceFailureEntity::toDomain));
    }

    /** Forgets what is older than {@link RefusedLaunches#KEPT}. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from ServiceFailureEntity where lastAt < :oldest")
                .setParameter("oldest", clock.instant().minus(RefusedLaunches.KEPT))
                .executeUpdate());
    }
}
