package fr.passerelle.app.selftest;

import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last runs of each platform's self-test: {@value #KEPT} of each. */
public final class SelfTestRuns {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(SelfTestRunEntity.class);

    static final int KEPT = 5;

    private final Transactions transactions;

    public SelfTestRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    void keep(Report report) {
        transactions.run(() -> {
            transactions.entityManager().persist(row(report));
            newestFirst(report.registration()).stream().skip(KEPT).forEach(transactions.entityManager()::remove);
        });
    }

    Optional<Report> last(RegistrationId registration) {
        return transactions.call(
                () -> newestFirst(registration).stream().findFirst().map(SelfTestRuns::toDomain));
    }

    private List<SelfTestRunEntity> newestFirst(RegistrationId registration) {
        return transactions
                .entityManager()
                .createQuery("""
                        from SelfTestRunEntity where registrationId = :registration order by startedAt desc, id
                        """, SelfTestRunEntity.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .getResultList();
    }

    private static SelfTestRunEntity row(Report report) {
        SelfTestRunEntity row = new SelfTestRunEntity();
        row.id = UUID.randomUUID();
        row.registrationId = UUID.fromString(report.registration().value());
        row.startedAt = report.startedAt();
        row.tookMillis = report.took().toMillis();
        row.lines = WrittenLines.write(report.lines());
        return row;
    }

    private static Report toDomain(SelfTestRunEntity row) {
        return new Report(
                new RegistrationId(row.registrationId.toString()),
                row.startedAt,
                Duration.ofMillis(row.tookMillis),
                WrittenLines.read(row.lines));
    }
}
