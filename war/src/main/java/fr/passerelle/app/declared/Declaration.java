package fr.passerelle.app.declared;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.List;

/**
 * One platform as the file declares it.
 *
 * @param line where its organisation is said, or where it begins
 * @param registration under a fresh id, which counts only if the platform is new
 */
record Declaration(
        int line, String organisation, Registration registration, List<DeploymentId> deployments, boolean ownKeys) {

    Declaration {
        deployments = List.copyOf(deployments);
    }

    /** Whether both are about one platform. */
    boolean isOf(Registration other) {
        return registration.issuer().equals(other.issuer())
                && registration.clientId().equals(other.clientId());
    }

    /** The platform we know, as it is declared now; its id, its algorithms and whether it is on stay. */
    Registration over(Registration known) {
        return Registration.of(registration.issuer(), registration.clientId())
                .id(known.id())
                .name(registration.name())
                .product(registration.product())
                .tokenAudience(registration.tokenAudience())
                .algorithms(known.algorithms())
                .allowedHosts(registration.allowedHosts())
                .anonymousAllowed(registration.anonymousAllowed())
                .active(known.active())
                .endpoints(registration.authorizationEndpoint(), registration.tokenEndpoint(), registration.jwksUri());
    }
}
