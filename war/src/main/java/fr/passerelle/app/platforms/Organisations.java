package fr.passerelle.app.platforms;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.platforms.OrganisationRefused.Code;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations this instance serves. */
public final class Organisations {
    /** The one a platform belongs to when nobody says otherwise. */
    public static final String DEFAULT = "Organisation principale";

    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    public Organisations(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.trail = new AuditTrail(transactions, clock);
        this.clock = clock;
    }

    /** The organisation of this name, made when it is new. */
    public Organisation named(String name) {
        return transactions.callRacing(() -> existing(name).orElseGet(() -> make(name)));
    }

    /** The same in the name of an administrator, whom the trail remembers if it is new. */
    public Organisation named(Administrator by, String name) {
        return transactions.callRacing(() -> existing(name).orElseGet(() -> add(by, name)));
    }

    /** The organisation of this name, if there is one. */
    public Optional<Organisation> existing(String name) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from OrganisationEntity where name = :name", OrganisationEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(OrganisationEntity::toDomain));
    }

    public Optional<Organisation> find(UUID id) {
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(OrganisationEntity.class, id))
                        .map(OrganisationEntity::toDomain));
    }

    /** All of them, by name. */
    public List<Organisation> all() {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from OrganisationEntity order by lower(name), id", OrganisationEntity.class)
                .getResultStream()
                .map(OrganisationEntity::toDomain)
                .toList());
    }

    /**
     * A new organisation of this name.
     *
     * @throws OrganisationRefused {@code ORGANISATION_NAME_INVALID}, {@code ORGANISATION_NAME_TAKEN}
     */
    public Organisation add(Administrator by, String name) {
        String clean = name(name);
        return transactions.callRacing(() -> {
            refuseTaken(clean);
            Organisation organisation = make(clean);
            trail.record(
                    by, Change.of("ORGANISATION_MADE").in(organisation.id()).to(clean));
            return organisation;
        });
    }

    /**
     * Gives an organisation another name.
     *
     * @throws OrganisationRefused {@code ORGANISATION_UNKNOWN}, {@code ORGANISATION_NAME_INVALID}, {@code
     *     ORGANISATION_NAME_TAKEN}
     */
    public void rename(Administrator by, UUID id, String name) {
        String clean = name(name);
        transactions.runRacing(() -> {
            OrganisationEntity row = Optional.ofNullable(
                            transactions.entityManager().find(OrganisationEntity.class, id))
                    .filter(found -> by.reach().covers(id))
                    .orElseThrow(() -> new OrganisationRefused(Code.ORGANISATION_UNKNOWN));
            if (!row.name.equals(clean)) {
                refuseTaken(clean);
                trail.record(
                        by, Change.of("ORGANISATION_RENAMED").in(id).to(clean).with("Ancien nom", row.name));
                row.name = clean;
            }
        });
    }

    private void refuseTaken(String name) {
        if (existing(name).isPresent()) {
            throw new OrganisationRefused(Code.ORGANISATION_NAME_TAKEN);
        }
    }

    private static String name(String given) {
        String clean = StoredText.of(given, 2 * LONGEST_NAME).strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new OrganisationRefused(Code.ORGANISATION_NAME_INVALID);
        }
        return clean;
    }

    private Organisation make(String name) {
        Organisation organisation = new Organisation(UUID.randomUUID(), name);
        transactions.entityManager().persist(OrganisationEntity.of(organisation, clock.instant()));
        return organisation;
    }
}
