package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;

/** A playable put in a course by a resource link. */
public record Placement(
        PlacementId id,
        RegistrationId registration,
        DeploymentId deployment,
        String resourceLinkId,
        PlayableId playable) {}
