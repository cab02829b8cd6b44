package fr.passerelle.app.picker.request;

import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "content_request")
class ContentRequestEntity {
    @Id
    String launchId = "";

    @Nullable
    UUID registrationId;

    @Nullable
    String deploymentId;

    @Nullable
    @Column(columnDefinition = "text")
    String settings;

    @Nullable
    UUID placementId;

    @Nullable
    Instant answeredAt;

    @Nullable
    @Column(columnDefinition = "text")
    String wish;

    static ContentRequestEntity of(LaunchId launch, ContentRequest request) {
        ContentRequestEntity row = new ContentRequestEntity();
        row.launchId = launch.value();
        if (request instanceof ContentRequest.ByPlatform asked) {
            row.registrationId = UUID.fromString(asked.registration().value());
            row.deploymentId = asked.deployment().value();
            row.settings = asked.settings().toJson();
        } else if (request instanceof ContentRequest.ByLink link) {
            row.placementId = link.placement().value();
        }
        return row;
    }

    ContentRequest toDomain() {
        return placementId == null
                ? new ContentRequest.ByPlatform(
                        new RegistrationId(
                                Objects.requireNonNull(registrationId).toString()),
                        new DeploymentId(Objects.requireNonNull(deploymentId)),
                        DeepLinkingSettings.parse(Objects.requireNonNull(settings)))
                : new ContentRequest.ByLink(new PlacementId(placementId));
    }
}
