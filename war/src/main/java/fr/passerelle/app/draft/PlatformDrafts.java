package fr.passerelle.app.draft;

import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.registration.manual.Preset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The platforms that are being linked by hand, until they are or nobody came back. */
public final class PlatformDrafts {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(PlatformDraftEntity.class);

    /** How long a draft waits. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 100;

    private final Transactions transactions;
    private final Organisations organisations;
    private final Clock clock;

    public PlatformDrafts(Transactions transactions, Organisations organisations, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.clock = clock;
    }

    public PlatformDraft begin(Organisation organisation, Preset preset, String name, String site) {
        PlatformDraftEntity row = new PlatformDraftEntity();
        row.id = UUID.randomUUID();
        row.organisationId = organisation.id();
        row.preset = preset.name();
        row.name = name;
        row.site = site;
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(KEPT);
        return transactions.call(() -> {
            transactions.entityManager().persist(row);
            return toDomain(row);
        });
    }

    public Optional<PlatformDraft> find(UUID id) {
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(PlatformDraftEntity.class, id))
                        .filter(row -> clock.instant().isBefore(row.expiresAt))
                        .map(this::toDomain));
    }

    /** The drafts of everybody or of one organisation, the latest first. */
    public List<PlatformDraft> latest(Optional<UUID> organisation) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery(
                        "from PlatformDraftEntity where (:everybody = true or organisationId = :owner)"
                                + " and expiresAt > :now order by createdAt desc, id",
                        PlatformDraftEntity.class)
                .setParameter("everybody", organisation.isEmpty())
                .setParameter("owner", organisation.orElse(new UUID(0, 0)))
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::toDomain)
                .toList());
    }

    /** Forgets a draft; false when another did. Joins the caller's transaction. */
    public boolean remove(UUID id) {
        return transactions.call(() -> transactions
                        .entityManager()
                        .createQuery("delete from PlatformDraftEntity where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1);
    }

    /** Forgets the drafts to which nobody came back. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from PlatformDraftEntity where expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private PlatformDraft toDomain(PlatformDraftEntity row) {
        return new PlatformDraft(
                row.id,
                organisations.find(row.organisationId).orElseThrow(),
                Preset.valueOf(row.preset),
                row.name,
                row.site,
                row.expiresAt);
    }
}
