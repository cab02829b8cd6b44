package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.MigrationClaim;
import fr.passerelle.lti.claim.ReturnAddress;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every accepted message says, of whatever type; read it through the {@link Launch}. */
public final class Message {

    private final Registration registration;
    private final DeploymentId deploymentId;
    private final @Nullable String subject;
    private final Roles roles;
    private final URI targetLinkUri;
    private final OptionalClaims more;

    Message(
            Registration registration,
            DeploymentId deploymentId,
            @Nullable String subject,
            Roles roles,
            URI targetLinkUri,
            OptionalClaims more) {
        this.registration = registration;
        this.deploymentId = deploymentId;
        this.subject = subject;
        this.roles = roles;
        this.targetLinkUri = targetLinkUri;
        this.more = more;
    }

    Registration registration() {
        return registration;
    }

    DeploymentId deploymentId() {
        return deploymentId;
    }

    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    Roles roles() {
        return roles;
    }

    URI targetLinkUri() {
        return targetLinkUri;
    }

    OptionalClaims more() {
        return more;
    }

    /** A list of learners is believed of a mentor only. */
    Set<String> mentored() {
        return roles.mentor() ? more.roleScopeMentor() : Set.of();
    }

    Optional<ReturnAddress> returnAddress() {
        LaunchPresentation presentation = more.presentation();
        String scheme = String.valueOf(registration.authorizationEndpoint().getScheme());
        return ReturnAddress.in(presentation.returnAddress(), scheme.toLowerCase(Locale.ROOT));
    }

    Optional<MigrationClaim> migration() {
        return more.migration(deploymentId.value(), registration.issuer(), registration.clientId());
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "Message[" + registration.id() + "]";
    }
}
