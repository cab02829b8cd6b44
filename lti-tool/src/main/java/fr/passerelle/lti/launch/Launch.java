package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.MigrationClaim;
import fr.passerelle.lti.claim.ReturnAddress;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * An accepted message: signed by the platform, meant for us, fresh, used once. A person is the registration
 * and the subject together; a subject alone, a name or an e-mail identifies nobody.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#lti-message-general-details">LTI Core 4.3</a>
 */
public sealed interface Launch
        permits ResourceLinkLaunch, DeepLinkingLaunch, SubmissionReviewLaunch, DataPrivacyLaunch {

    /** What messages of all types say. */
    Message message();

    default Registration registration() {
        return message().registration();
    }

    default DeploymentId deploymentId() {
        return message().deploymentId();
    }

    /** Who was launched; nobody if the platform launches anonymously and the registration allows it. */
    default Optional<String> subject() {
        return message().subject();
    }

    /** How the platform writes the person's name, if it does: to be shown, not kept. */
    default Optional<String> displayName() {
        return message().more().displayName();
    }

    default Roles roles() {
        return message().roles();
    }

    /** The subjects of the learners a mentor follows; nobody unless the person is a mentor here. */
    default Set<String> mentored() {
        return message().mentored();
    }

    /** The course, if there is one. */
    default Optional<Context> context() {
        return message().more().context();
    }

    default CustomParameters custom() {
        return message().more().custom();
    }

    /** What link and course were copied from, if the platform was asked and tells. */
    default CopyHistory copyHistory() {
        return CopyHistory.in(custom());
    }

    default LaunchPresentation presentation() {
        return message().more().presentation();
    }

    /** Where to send the person back to, with a message; without one, close the window. */
    default Optional<ReturnAddress> returnAddress() {
        return message().returnAddress();
    }

    default Optional<ToolPlatform> toolPlatform() {
        return message().more().toolPlatform();
    }

    /** The language to speak, if said: of the presentation, else of the person. */
    default Optional<String> locale() {
        return message().more().locale();
    }

    /** Where in this tool the message wants to go: always an address of ours, the launch address by default. */
    default URI targetLinkUri() {
        return message().targetLinkUri();
    }

    /** What the platform lets us do about grades. */
    default Optional<GradeEndpoint> gradeEndpoint() {
        return message().more().gradeEndpoint();
    }

    default Optional<RosterEndpoint> rosterEndpoint() {
        return message().more().rosterEndpoint();
    }

    /** Who and what this was in LTI 1.1: to be proven before it is believed. */
    default Optional<MigrationClaim> migration() {
        return message().migration();
    }
}
