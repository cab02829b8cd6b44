package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "placement")
class PlacementEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID registrationId = new UUID(0, 0);
    String deploymentId = "";
    String resourceLinkId = "";
    String playableId = "";
    Instant createdAt = Instant.EPOCH;

    static PlacementEntity of(Placement placement, Instant createdAt) {
        PlacementEntity row = new PlacementEntity();
        row.id = placement.id().value();
        row.registrationId = UUID.fromString(placement.registration().value());
        row.deploymentId = placement.deployment().value();
        row.resourceLinkId = placement.resourceLinkId();
        row.playableId = placement.playable().value();
        row.createdAt = createdAt;
        return row;
    }

    Placement toDomain() {
        return new Placement(
                new PlacementId(id),
                new RegistrationId(registrationId.toString()),
                new DeploymentId(deploymentId),
                resourceLinkId,
                new PlayableId(playableId));
    }
}
