package fr.passerelle.app.placement;

import fr.passerelle.app.storage.StoredText;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;

/**
 * Where a resource link stands: its platform, its course and its title, and what it asks for, as its latest launch told
 * them.
 *
 * @param contextId of the course, or empty
 */
public record Place(
        RegistrationId registration,
        DeploymentId deployment,
        String resourceLinkId,
        String contextId,
        String title,
        LinkSettings settings) {
    private static final int LONGEST_TITLE = 500;

    public Place {
        title = StoredText.of(title, LONGEST_TITLE);
    }

    /** A link of which no more is known. */
    public static Place of(RegistrationId registration, DeploymentId deployment, String resourceLinkId) {
        return new Place(registration, deployment, resourceLinkId, "", "", LinkSettings.NONE);
    }
}
