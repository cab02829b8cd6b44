package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "placement")
class PlacementEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID registrationId = new UUID(0, 0);
    String deploymentId = "";
    String resourceLinkId = "";

    @Nullable
    String contextId;

    String title = "";

    @Nullable
    String playableId;

    Instant createdAt = Instant.EPOCH;

    String audience = "";

    @Nullable
    Integer mostAttempts;

    @Nullable
    Instant deadline;

    @Nullable
    Double mastery;

    static PlacementEntity of(Place place, Instant createdAt) {
        PlacementEntity row = new PlacementEntity();
        row.id = UUID.randomUUID();
        row.registrationId = UUID.fromString(place.registration().value());
        row.deploymentId = place.deployment().value();
        row.resourceLinkId = place.resourceLinkId();
        row.createdAt = createdAt;
        return row;
    }

    /** What the latest launch says of the place. */
    void standsAt(Place place) {
        contextId = place.contextId().isEmpty() ? null : place.contextId();
        title = place.title();
        LinkSettings settings = place.settings();
        audience = settings.audience() == null ? "" : settings.audience().code();
        mostAttempts = settings.mostAttempts();
        deadline = settings.deadline();
        mastery = settings.mastery();
    }

    Placement toDomain() {
        return new Placement(
                new PlacementId(id),
                new RegistrationId(registrationId.toString()),
                new DeploymentId(deploymentId),
                resourceLinkId,
                contextId == null ? "" : contextId,
                title,
                playableId == null ? null : new PlayableId(playableId),
                new LinkSettings(Audience.of(audience).orElse(null), mostAttempts, deadline, mastery));
    }
}
