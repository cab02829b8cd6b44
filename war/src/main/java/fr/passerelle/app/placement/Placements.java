package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every placement this instance knows. */
public final class Placements {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(PlacementEntity.class);

    private final Transactions transactions;
    private final Clock clock;

    public Placements(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The placement of this resource link, made at its first launch, playing what the link names now. */
    public Placement playing(Place place, PlayableId playable) {
        return transactions.callRacing(() -> {
            PlacementEntity row = standing(place);
            row.plays(playable);
            return row.toDomain();
        });
    }

    /** The placement of a copied link, made at its first launch, playing what its original plays (G-3). */
    public Placement copying(Place place, Choice original) {
        return transactions.callRacing(() -> {
            PlacementEntity row = standing(place);
            row.plays(new Choice(original.content(), original.settings().copiedAt(clock.instant())));
            return row.toDomain();
        });
    }

    /** Where this content is tried out from this launch of the picker: in no course, as long as the launch lives. */
    public Placement trial(Place place, PlayableId playable, String launch) {
        return transactions.callRacing(() -> {
            PlacementEntity row = standing(place);
            row.plays(playable);
            row.triedFrom = launch;
            return row.toDomain();
        });
    }

    /** The placement of this resource link, made at its first launch, playing what was chosen before, if anything was. */
    public Placement at(Place place) {
        return transactions.callRacing(() -> standing(place).toDomain());
    }

    /** The placement of this resource link, if it has one. */
    public Optional<Placement> find(Place place) {
        return transactions.call(() -> row(place).map(PlacementEntity::toDomain));
    }

    /** What a teacher has chosen for it. */
    public void choose(PlacementId id, Choice choice) {
        transactions.runRacing(() -> transactions
                .entityManager()
                .find(PlacementEntity.class, id.value())
                .plays(choice));
    }

    /**
     * What the links this one was copied from play, and how, of the same platform and deployment: the first of the former
     * links that is known (G-3).
     */
    public Optional<Choice> playedBefore(Place copy, List<String> formerLinks) {
        return transactions.call(() -> formerLinks.stream()
                .map(link -> Place.of(copy.registration(), copy.deployment(), link))
                .map(this::row)
                .flatMap(Optional::stream)
                .flatMap(row -> row.choice().stream())
                .findFirst());
    }

    /**
     * What the link of the same title plays, and how, in the first known of these courses, where there is no doubt: a
     * platform that tells former courses only (Moodle) leaves no better trace.
     */
    public Optional<Choice> playedUnderThatTitle(Place copy, List<String> formerContexts) {
        if (copy.title().isBlank()) {
            return Optional.empty();
        }
        return transactions.call(() -> formerContexts.stream()
                .map(context -> titled(copy, context))
                .filter(choices -> !choices.isEmpty())
                .findFirst()
                .filter(choices -> choices.size() == 1)
                .map(choices -> choices.iterator().next()));
    }

    public Placement byId(PlacementId id) {
        return transactions.call(() -> transactions
                .entityManager()
                .find(PlacementEntity.class, id.value())
                .toDomain());
    }

    /** What stands in the same course of the same deployment, itself among it, by title; alone where no course is known. */
    public List<Placement> besides(Placement one) {
        if (one.contextId().isEmpty()) {
            return List.of(one);
        }
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from PlacementEntity
                        where registrationId = :registration
                          and deploymentId = :deployment
                          and contextId = :context
                          and playableId is not null
                        order by title, createdAt
                        """, PlacementEntity.class)
                .setParameter("registration", UUID.fromString(one.registration().value()))
                .setParameter("deployment", one.deployment().value())
                .setParameter("context", one.contextId())
                .getResultStream()
                .map(PlacementEntity::toDomain)
                .toList());
    }

    /** What a teacher chose for it, and how; nothing where the link names what it plays, or nothing is played. */
    public Optional<Choice> chosenByHand(PlacementId id) {
        return transactions.call(() -> transactions
                .entityManager()
                .find(PlacementEntity.class, id.value())
                .chosenByHand());
    }

    /**
     * As long as this transaction lasts, nobody {@link #holding} it goes on; others may ask for the same meanwhile.
     *
     * @throws OptimisticLockException when something else was chosen there since this transaction read it
     */
    public void keeping(PlacementId id) {
        PlacementEntity row = transactions.entityManager().find(PlacementEntity.class, id.value());
        Optional<Choice> read = row.choice();
        transactions.entityManager().refresh(row, LockModeType.PESSIMISTIC_READ);
        if (!row.choice().equals(read)) {
            throw new OptimisticLockException("something else was chosen meanwhile");
        }
    }

    /** The same as by id, for one transaction at a time: whoever asks next waits until this one has ended. */
    public Placement holding(PlacementId id) {
        return transactions
                .entityManager()
                .find(PlacementEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .toDomain();
    }

    /** Every placement on this platform. */
    public List<PlacementId> on(RegistrationId registration) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("select id from PlacementEntity where registrationId = :registration", UUID.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .getResultStream()
                .map(PlacementId::new)
                .toList());
    }

    private PlacementEntity standing(Place place) {
        PlacementEntity row = row(place).orElseGet(() -> {
            PlacementEntity made = PlacementEntity.of(place, clock.instant());
            transactions.entityManager().persist(made);
            return made;
        });
        row.standsAt(place);
        return row;
    }

    private Optional<PlacementEntity> row(Place place) {
        return at(place, transactions.entityManager().createQuery("""
                        from PlacementEntity
                        where registrationId = :registration
                          and deploymentId = :deployment
                          and resourceLinkId = :link
                        """, PlacementEntity.class))
                .setParameter("link", place.resourceLinkId())
                .getResultStream()
                .findFirst();
    }

    private Set<Choice> titled(Place copy, String context) {
        return at(copy, transactions.entityManager().createQuery("""
                        from PlacementEntity
                        where registrationId = :registration
                          and deploymentId = :deployment
                          and contextId = :context
                          and title = :title
                          and playableId is not null
                        """, PlacementEntity.class))
                .setParameter("context", context)
                .setParameter("title", copy.title())
                .getResultStream()
                .flatMap(row -> row.choice().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> TypedQuery<T> at(Place place, TypedQuery<T> query) {
        return query.setParameter(
                        "registration", UUID.fromString(place.registration().value()))
                .setParameter("deployment", place.deployment().value());
    }
}
