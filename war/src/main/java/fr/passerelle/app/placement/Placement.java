package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource link of a course, and what it plays; nothing as long as nobody has chosen.
 *
 * @param contextId of the course, or empty
 * @param title what the course calls it, or empty
 */
public record Placement(
        PlacementId id,
        RegistrationId registration,
        DeploymentId deployment,
        String resourceLinkId,
        String contextId,
        String title,
        @Nullable PlayableId chosen,
        LinkSettings settings) {

    public Optional<PlayableId> playable() {
        return Optional.ofNullable(chosen);
    }
}
