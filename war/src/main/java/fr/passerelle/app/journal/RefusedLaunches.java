package fr.passerelle.app.journal;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The launches that were refused after their registration was known; what comes before that is logged and no more.
 *
 * <p>Most refusals are anybody's: whoever starts a login can answer it with an unsigned form. So that no stranger fills
 * the table (J-5), only so many of one platform are kept in a minute, and none for ever.
 */
public final class RefusedLaunches {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(RefusedLaunchEntity.class);

    /** How long a refusal can be looked up. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** How many refusals of one platform are kept in a minute. */
    public static final int KEPT_A_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST_FACTS = 2_000;

    private final Transactions transactions;
    private final Clock clock;

    public RefusedLaunches(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the refusal under the reference the learner was shown, unless too many came in the last minute. */
    public void keep(String reference, LaunchRefused refused) {
        refused.registration()
                .map(registration -> UUID.fromString(registration.value()))
                .ifPresent(registration -> transactions.run(() -> {
                    if (keptSince(registration, clock.instant().minus(MINUTE)) < KEPT_A_MINUTE) {
                        transactions.entityManager().persist(row(reference, refused, registration));
                    }
                }));
    }

    private RefusedLaunchEntity row(String reference, LaunchRefused refused, UUID registration) {
        RefusedLaunchEntity row = new RefusedLaunchEntity();
        row.reference = reference;
        row.code = refused.code().name();
        row.registrationId = registration;
        row.facts = cut(refused.error().toString());
        row.checksPassed = refused.checksPassed().stream().map(Enum::name).collect(Collectors.joining(" "));
        row.refusedAt = clock.instant();
        return row;
    }

    private long keptSince(UUID registration, Instant since) {
        return transactions
                .entityManager()
                .createQuery(
                        "select count(*) from RefusedLaunchEntity where registrationId = :registration and refusedAt > :since",
                        Long.class)
                .setParameter("registration", registration)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Forgets what is older than {@link #KEPT}. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from RefusedLaunchEntity where refusedAt < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private static String cut(String facts) {
        return facts.length() > LONGEST_FACTS ? facts.substring(0, LONGEST_FACTS) : facts;
    }
}
