package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.net.URI;
import java.util.Optional;

/**
 * An accepted message: signed by the platform, meant for us, fresh, used once. A person is the registration
 * and the subject together; a subject alone, a name or an e-mail identifies nobody.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#lti-message-general-details">LTI Core 4.3</a>
 */
public sealed interface Launch permits ResourceLinkLaunch, DeepLinkingLaunch {

    Registration registration();

    DeploymentId deploymentId();

    /** Who was launched; nobody if the platform launches anonymously and the registration allows it. */
    Optional<String> subject();

    /** How the platform writes the person's name, if it does: to be shown, not kept. */
    Optional<String> displayName();

    Roles roles();

    /** The course, if there is one. */
    Optional<Context> context();

    CustomParameters custom();

    LaunchPresentation presentation();

    Optional<ToolPlatform> toolPlatform();

    /** The language to speak, if said: of the presentation, else of the person. */
    Optional<String> locale();

    /** Where in this tool the message wants to go: always an address of ours, the launch address by default. */
    URI targetLinkUri();

    /** What the platform lets us do about grades. */
    Optional<GradeEndpoint> gradeEndpoint();

    Optional<RosterEndpoint> rosterEndpoint();
}
