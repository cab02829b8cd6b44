package fr.passerelle.app.privacy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.storage.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** How long each organisation keeps what nobody touches any more: its own choice, else what is usual here. */
public final class Retentions {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(RetentionEntity.class);

    private final Transactions transactions;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final int usual;

    /** @param usual how many months, where an organisation did not choose */
    public Retentions(Transactions transactions, Organisations organisations, AuditTrail trail, int usual) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.trail = trail;
        this.usual = usual;
    }

    /** How many months, where an organisation did not choose. */
    public int usual() {
        return usual;
    }

    /** The terms of the organisations within reach, by name. */
    public List<RetentionTerm> within(Administrator by) {
        return all().stream()
                .filter(term -> by.reach().covers(term.organisation().id()))
                .toList();
    }

    List<RetentionTerm> all() {
        return transactions.call(() -> {
            Map<UUID, Integer> chosen = transactions
                    .entityManager()
                    .createQuery("from RetentionEntity", RetentionEntity.class)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> row.organisationId, row -> row.months));
            return organisations.all().stream()
                    .map(organisation -> term(organisation, Optional.ofNullable(chosen.get(organisation.id()))))
                    .toList();
        });
    }

    /**
     * Chooses for an organisation, or gives the choice up; from the next night on.
     *
     * @param months between 1 and {@link RetentionTerm#LONGEST}; empty for the usual time
     * @return the organisation; nothing when it is out of reach
     */
    public Optional<Organisation> choose(Administrator by, UUID organisation, Optional<Integer> months) {
        return transactions.callRacing(() -> {
            Optional<Organisation> found =
                    Optional.of(organisation).filter(by.reach()::covers).flatMap(organisations::find);
            found.ifPresent(known -> keep(by, known, months));
            return found;
        });
    }

    private void keep(Administrator by, Organisation organisation, Optional<Integer> months) {
        RetentionEntity row = transactions.entityManager().find(RetentionEntity.class, organisation.id());
        Optional<Integer> before = Optional.ofNullable(row).map(known -> known.months);
        if (before.equals(months)) {
            return;
        }
        if (row != null && months.isEmpty()) {
            transactions.entityManager().remove(row);
        } else if (row != null) {
            row.months = months.orElseThrow();
        } else {
            RetentionEntity made = new RetentionEntity();
            made.organisationId = organisation.id();
            made.months = months.orElseThrow();
            transactions.entityManager().persist(made);
        }
        trail.record(
                by,
                Change.of("RETENTION_CHOSEN")
                        .in(organisation.id())
                        .to(organisation.name())
                        .with("Avant", String.valueOf(before.orElse(usual)))
                        .with("Mois", String.valueOf(months.orElse(usual))));
    }

    private RetentionTerm term(Organisation organisation, Optional<Integer> own) {
        return new RetentionTerm(organisation, own, own.orElse(usual));
    }
}
