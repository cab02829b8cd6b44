package fr.passerelle.app.platforms;

import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations this instance serves. */
public final class Organisations {
    /** The one a platform belongs to when nobody says otherwise. */
    public static final String DEFAULT = "Organisation principale";

    private final Transactions transactions;
    private final Clock clock;

    public Organisations(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The organisation of this name, made when it is new. */
    public Organisation named(String name) {
        return transactions.callRacing(() -> transactions
                .entityManager()
                .createQuery("from OrganisationEntity where name = :name", OrganisationEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(OrganisationEntity::toDomain)
                .orElseGet(() -> make(name)));
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

    private Organisation make(String name) {
        Organisation organisation = new Organisation(UUID.randomUUID(), name);
        transactions.entityManager().persist(OrganisationEntity.of(organisation, clock.instant()));
        return organisation;
    }
}
