package fr.passerelle.app.audit;

import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who changed what, and when. */
public final class AuditTrail {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(AuditEntryEntity.class);

    /** How long a change can be looked up. */
    public static final Duration KEPT = Duration.ofDays(365);

    /** How many changes one page holds. */
    public static final int PAGE = 50;

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_FACT = 300;
    private static final int MOST_FACTS = 6;

    private final Transactions transactions;
    private final Clock clock;

    public AuditTrail(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps a change; joins the transaction that makes it, so that neither exists without the other. */
    public void record(Administrator by, Change change) {
        transactions.run(() -> transactions.entityManager().persist(row(by, change)));
    }

    /** One page of what this reach may read, the newest first; pages count from 0. */
    public List<AuditEntry> page(Reach reach, int page) {
        return transactions.call(() -> newest(reach)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(AuditEntryEntity::toDomain)
                .toList());
    }

    /** How many pages there are; at least one. */
    public int pages(Reach reach) {
        return transactions.call(() -> {
            long entries = reach.organisation()
                    .map(owner -> transactions
                            .entityManager()
                            .createQuery(
                                    "select count(*) from AuditEntryEntity where organisationId = :owner", Long.class)
                            .setParameter("owner", owner))
                    .orElseGet(() -> transactions
                            .entityManager()
                            .createQuery("select count(*) from AuditEntryEntity", Long.class))
                    .getSingleResult();
            return (int) Math.max(1, (entries + PAGE - 1) / PAGE);
        });
    }

    /** Forgets what is older than {@link #KEPT}. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from AuditEntryEntity where recordedAt < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private TypedQuery<AuditEntryEntity> newest(Reach reach) {
        return reach.organisation()
                .map(owner -> transactions
                        .entityManager()
                        .createQuery(
                                "from AuditEntryEntity where organisationId = :owner order by recordedAt desc, id",
                                AuditEntryEntity.class)
                        .setParameter("owner", owner))
                .orElseGet(() -> transactions
                        .entityManager()
                        .createQuery("from AuditEntryEntity order by recordedAt desc, id", AuditEntryEntity.class));
    }

    private AuditEntryEntity row(Administrator by, Change change) {
        AuditEntryEntity row = new AuditEntryEntity();
        row.id = UUID.randomUUID();
        row.recordedAt = clock.instant();
        row.accountId = by.account().map(AccountId::value).orElse(null);
        row.organisationId = change.organisation().orElse(null);
        row.action = change.action();
        row.subject = StoredText.of(change.subject(), LONGEST_SUBJECT);
        row.subjectAccountId = change.account().map(AccountId::value).orElse(null);
        row.facts = facts(change);
        return row;
    }

    private static String facts(Change change) {
        return change.facts().stream()
                .limit(MOST_FACTS)
                .map(fact -> StoredText.of(fact, LONGEST_FACT))
                .collect(Collectors.joining("\n"));
    }
}
