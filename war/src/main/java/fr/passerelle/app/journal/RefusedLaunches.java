package fr.passerelle.app.journal;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The launches that were refused after their registration was known. What comes before that is anybody's, unsigned, and
 * would let a stranger fill the table (J-5): it is logged and no more.
 */
public final class RefusedLaunches {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(RefusedLaunchEntity.class);

    /** How long a refusal can be looked up. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST_FACTS = 2_000;

    private final Transactions transactions;
    private final Clock clock;

    public RefusedLaunches(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the refusal under the reference the learner was shown. */
    public void keep(String reference, LaunchRefused refused) {
        refused.registration()
                .ifPresent(registration -> transactions.run(() -> {
                    RefusedLaunchEntity row = new RefusedLaunchEntity();
                    row.reference = reference;
                    row.code = refused.code().name();
                    row.registrationId = UUID.fromString(registration.value());
                    row.facts = cut(refused.error().toString());
                    row.checksPassed =
                            refused.checksPassed().stream().map(Enum::name).collect(Collectors.joining(" "));
                    row.refusedAt = clock.instant();
                    transactions.entityManager().persist(row);
                }));
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
