package fr.passerelle.app.picker.request;

import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;

/** What waits for a teacher's choice. */
public sealed interface ContentRequest {

    /** A platform, which places what is chosen in its course and is answered by Deep Linking. */
    record ByPlatform(RegistrationId registration, DeploymentId deployment, DeepLinkingSettings settings)
            implements ContentRequest {}

    /** A link that was placed by hand, which plays from now on what is chosen. */
    record ByLink(PlacementId placement) implements ContentRequest {}
}
