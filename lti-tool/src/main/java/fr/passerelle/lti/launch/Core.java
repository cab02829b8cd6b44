package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The required part of any message, checked by {@link MessageRules}. */
record Core(
        Registration registration,
        DeploymentId deploymentId,
        @Nullable String sub,
        Roles roles,
        URI targetLinkUri) {

    Optional<String> subject() {
        return Optional.ofNullable(sub);
    }
}
