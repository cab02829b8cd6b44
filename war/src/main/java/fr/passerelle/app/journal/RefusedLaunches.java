package fr.passerelle.app.journal;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.refusal.LaunchRefused;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The launches that were refused after their registration was known. What comes before that is anybody's, unsigned, and
 * would let a stranger fill the table (J-5): it is logged, and counted by {@link UnknownPlatforms}. A stranger can also begin a login of a known
 * platform and answer it with rubbish: of one platform, the first {@value #KEPT_IN_AN_HOUR} refusals of an hour are kept.
 */
public final class RefusedLaunches {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES =
            List.of(RefusedLaunchEntity.class, UnknownPlatformEntity.class, ServiceFailureEntity.class);

    /** How long a refusal can be looked up. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST_FACTS = 2_000;
    static final int KEPT_IN_AN_HOUR = 200;

    private final Transactions transactions;
    private final Clock clock;
    private final UnknownPlatforms unknown;

    public RefusedLaunches(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.unknown = new UnknownPlatforms(transactions, clock);
    }

    /** The platforms that tried to come in and that nobody registered. */
    public UnknownPlatforms unknown() {
        return unknown;
    }

    /** Keeps the refusal under the reference the learner was shown. */
    public void keep(String reference, LaunchRefused refused) {
        refused.registration()
                .map(id -> UUID.fromString(id.value()))
                .ifPresentOrElse(
                        registration -> keep(reference, registration, refused), () -> unknown.count(refused.error()));
    }

    private void keep(String reference, UUID registration, LaunchRefused refused) {
        transactions.run(() -> {
            if (keptInTheLastHour(registration) < KEPT_IN_AN_HOUR) {
                transactions.entityManager().persist(row(reference, registration, refused));
            }
        });
    }

    /** The refusals the search asks for, newest first; one more than {@code most} says that there are others. */
    public List<RefusedLaunch> find(RefusalSearch search, int most) {
        if (search.registrations().filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        return transactions.call(() -> query(search)
                .setMaxResults(most)
                .getResultStream()
                .map(RefusedLaunchEntity::toDomain)
                .toList());
    }

    /** How often launches were refused for one reason. */
    public record Tally(String code, long number) {}

    /** The reasons of the refusals the search asks for, the most frequent first. */
    public List<Tally> tally(RefusalSearch search) {
        if (search.registrations().filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        return transactions.call(() -> {
            TypedQuery<Object[]> query = transactions
                    .entityManager()
                    .createQuery(
                            "select code, count(*) from RefusedLaunchEntity where " + search.condition()
                                    + " group by code order by count(*) desc, code",
                            Object[].class);
            search.parameters().forEach(query::setParameter);
            return query.getResultStream()
                    .map(row -> new Tally((String) row[0], (Long) row[1]))
                    .toList();
        });
    }

    private TypedQuery<RefusedLaunchEntity> query(RefusalSearch search) {
        TypedQuery<RefusedLaunchEntity> query = transactions
                .entityManager()
                .createQuery(
                        "from RefusedLaunchEntity where " + search.condition()
                                + " order by refusedAt desc, reference desc",
                        RefusedLaunchEntity.class);
        search.parameters().forEach(query::setParameter);
        return query;
    }

    /** Forgets what is older than {@link #KEPT}. */
    public void purge() {
        unknown.purge();
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from RefusedLaunchEntity where refusedAt < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private long keptInTheLastHour(UUID registration) {
        return transactions
                .entityManager()
                .createQuery("""
                        select count(*) from RefusedLaunchEntity
                        where registrationId = :registration and refusedAt > :hour
                        """, Long.class)
                .setParameter("registration", registration)
                .setParameter("hour", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
    }

    private RefusedLaunchEntity row(String reference, UUID registration, LaunchRefused refused) {
        RefusedLaunchEntity row = new RefusedLaunchEntity();
        row.reference = reference;
        row.code = refused.code().name();
        row.registrationId = registration;
        row.facts = cut(refused.error().toString());
        row.checksPassed = refused.checksPassed().stream().map(Enum::name).collect(Collectors.joining(" "));
        row.refusedAt = clock.instant();
        return row;
    }

    private static String cut(String facts) {
        return facts.length() > LONGEST_FACTS ? facts.substring(0, LONGEST_FACTS) : facts;
    }
}
