package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.claim.ForUser;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.TargetLink;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.DeploymentMismatch;
import fr.passerelle.lti.refusal.LaunchError.DeploymentPending;
import fr.passerelle.lti.refusal.LaunchError.DeploymentUnknown;
import fr.passerelle.lti.refusal.LaunchError.MessageTypeUnsupported;
import fr.passerelle.lti.refusal.LaunchError.SubjectMissing;
import fr.passerelle.lti.refusal.LaunchError.VersionUnsupported;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.VerifiedIdToken;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of LTI itself, which make a verified token a launch. */
final class MessageRules {

    private static final String VERSION = "1.3.0";

    private final URI launchUri;
    private final Registrations registrations;

    MessageRules(URI launchUri, Registrations registrations) {
        this.launchUri = launchUri;
        this.registrations = registrations;
    }

    Launch read(VerifiedIdToken token, PendingLogin login, Trail trail) {
        JsonObject claims = token.claims();
        MessageType type = messageType(claims);
        trail.passed(LaunchCheck.MESSAGE_TYPE_SUPPORTED);
        checkVersion(claims);
        trail.passed(LaunchCheck.VERSION_SUPPORTED);
        DeploymentId deployment = deployment(claims, token.registration(), login);
        trail.passed(LaunchCheck.DEPLOYMENT_ACTIVE);
        Reader reader = new Reader(token.registration(), deployment, new RequiredClaims(claims));
        Launch launch = switch (type) {
            case RESOURCE_LINK -> reader.resourceLinkLaunch();
            case DEEP_LINKING -> reader.deepLinkingLaunch();
            case SUBMISSION_REVIEW -> reader.submissionReviewLaunch();
            case DATA_PRIVACY -> reader.dataPrivacyLaunch();
        };
        trail.passed(LaunchCheck.CLAIMS_COMPLETE);
        return launch;
    }

    private static MessageType messageType(JsonObject claims) {
        String type = claims.string(ClaimName.MESSAGE_TYPE.wireName()).orElseGet(() -> absent(claims));
        return MessageType.of(type).orElseThrow(() -> new LaunchRefused(new MessageTypeUnsupported(Fact.of(type))));
    }

    /** Without a type there is no message: what else is absent tells a slip from a token of another kind (H-1). */
    private static String absent(JsonObject claims) {
        return Stream.of(ClaimName.MESSAGE_TYPE, ClaimName.VERSION, ClaimName.DEPLOYMENT_ID, ClaimName.ROLES)
                .filter(name -> !claims.has(name.wireName()))
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "absent: ", ""));
    }

    private static void checkVersion(JsonObject claims) {
        String version = claims.string(ClaimName.VERSION.wireName()).orElse("");
        if (!version.equals(VERSION)) {
            throw new LaunchRefused(new VersionUnsupported(Fact.of(version)));
        }
    }

    private DeploymentId deployment(JsonObject claims, Registration registration, PendingLogin login) {
        DeploymentId id = new RequiredClaims(claims).deploymentId();
        String hint = login.deploymentHint();
        if (!hint.isEmpty() && !hint.equals(id.value())) {
            throw new LaunchRefused(new DeploymentMismatch(Fact.of(hint), Fact.of(id.value())));
        }
        checkActive(registration, id);
        return id;
    }

    private void checkActive(Registration registration, DeploymentId id) {
        Fact issuer = Fact.of(registration.issuer());
        Fact deployment = Fact.of(id.value());
        Deployment.State state = registrations
                .deployment(registration.id(), id)
                .map(Deployment::state)
                .orElse(Deployment.State.DISABLED);
        switch (state) {
            case ACTIVE -> {}
            case PENDING -> throw new LaunchRefused(new DeploymentPending(issuer, deployment));
            case DISABLED -> throw new LaunchRefused(new DeploymentUnknown(issuer, deployment));
        }
    }

    /** Reads the rest of one message, each type with what it cannot do without. */
    private final class Reader {

        private final Registration registration;
        private final DeploymentId deployment;
        private final RequiredClaims claims;

        Reader(Registration registration, DeploymentId deployment, RequiredClaims claims) {
            this.registration = registration;
            this.deployment = deployment;
            this.claims = claims;
        }

        ResourceLinkLaunch resourceLinkLaunch() {
            URI target = ours(claims.targetLinkUri());
            ResourceLink link = claims.resourceLink();
            Roles roles = claims.roles();
            return new ResourceLinkLaunch(message(somebody(), roles, target), link);
        }

        /** Subject, roles and target may all be absent. */
        DeepLinkingLaunch deepLinkingLaunch() {
            DeepLinkingSettings settings = claims.deepLinkingSettings();
            return new DeepLinkingLaunch(
                    message(claims.subjectIfSaid(), claims.rolesIfSaid(), targetIfSaid()), settings);
        }

        /** The target may be absent, and the resource link. */
        SubmissionReviewLaunch submissionReviewLaunch() {
            ForUser forUser = claims.forUser();
            Roles roles = claims.roles();
            return new SubmissionReviewLaunch(message(somebody(), roles, targetIfSaid()), forUser);
        }

        /** There need be no course, and so no roles in it. */
        DataPrivacyLaunch dataPrivacyLaunch() {
            return new DataPrivacyLaunch(message(somebody(), claims.rolesIfSaid(), targetIfSaid()));
        }

        private Message message(Optional<String> subject, Roles roles, URI target) {
            return new Message(
                    registration, deployment, subject.orElse(null), roles, target, new OptionalClaims(claims.claims()));
        }

        private Optional<String> somebody() {
            Optional<String> subject = claims.subjectIfSaid();
            if (subject.isEmpty() && !registration.anonymousAllowed()) {
                throw new LaunchRefused(new SubjectMissing());
            }
            return subject;
        }

        private URI targetIfSaid() {
            return ours(claims.claims().textOrEmpty(ClaimName.TARGET_LINK_URI.wireName()));
        }

        /** The signed target wins over the login's; one that is not ours is answered with the launch address. */
        private URI ours(String address) {
            return TargetLink.ofTool(launchUri).ours(address).orElse(launchUri);
        }
    }
}
