package fr.passerelle.app.context;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One course of a platform, and the addresses of its gradebook and of its roster, as a signed launch gave them. */
public record ContextServices(
        RegistrationId registration,
        DeploymentId deployment,
        String contextId,
        @Nullable URI lineItems,
        @Nullable URI memberships) {

    /** Where the columns of its gradebook are. */
    public Optional<URI> gradebook() {
        return Optional.ofNullable(lineItems);
    }

    /** Where its members can be read. */
    public Optional<URI> roster() {
        return Optional.ofNullable(memberships);
    }

    boolean tellsNothing() {
        return lineItems == null && memberships == null;
    }
}
