package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    public Placement playing(
            RegistrationId registration, DeploymentId deployment, String resourceLinkId, PlayableId playable) {
        return transactions.callRacing(() -> {
            Optional<PlacementEntity> known = find(registration, deployment, resourceLinkId);
            known.ifPresent(row -> row.playableId = playable.value());
            return known.map(PlacementEntity::toDomain)
                    .orElseGet(() -> keep(new Placement(
                            new PlacementId(UUID.randomUUID()), registration, deployment, resourceLinkId, playable)));
        });
    }

    public Placement byId(PlacementId id) {
        return transactions.call(() -> transactions
                .entityManager()
                .find(PlacementEntity.class, id.value())
                .toDomain());
    }

    /** The same, for one transaction at a time: whoever asks next waits until this one has ended. */
    public Placement holding(PlacementId id) {
        return transactions
                .entityManager()
                .find(PlacementEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .toDomain();
    }

    private Optional<PlacementEntity> find(
            RegistrationId registration, DeploymentId deployment, String resourceLinkId) {
        return transactions
                .entityManager()
                .createQuery("""
                        from PlacementEntity
                        where registrationId = :registration
                          and deploymentId = :deployment
                          and resourceLinkId = :link
                        """, PlacementEntity.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .setParameter("deployment", deployment.value())
                .setParameter("link", resourceLinkId)
                .getResultStream()
                .findFirst();
    }

    private Placement keep(Placement placement) {
        transactions.entityManager().persist(PlacementEntity.of(placement, clock.instant()));
        return placement;
    }
}
