package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.claim.OpaqueId;
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
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchError.DeploymentMismatch;
import fr.passerelle.lti.refusal.LaunchError.DeploymentMissing;
import fr.passerelle.lti.refusal.LaunchError.DeploymentPending;
import fr.passerelle.lti.refusal.LaunchError.DeploymentUnknown;
import fr.passerelle.lti.refusal.LaunchError.MessageTypeUnsupported;
import fr.passerelle.lti.refusal.LaunchError.SubjectMissing;
import fr.passerelle.lti.refusal.LaunchError.VersionUnsupported;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.VerifiedIdToken;
import java.net.URI;
import java.util.Optional;

/** The rules of LTI itself, which make a verified token a launch. */
final class MessageRules {

    private static final String VERSION = "1.3.0";
    private static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    private static final String DEEP_LINKING = "LtiDeepLinkingRequest";

    private final URI launchUri;
    private final Registrations registrations;

    MessageRules(URI launchUri, Registrations registrations) {
        this.launchUri = launchUri;
        this.registrations = registrations;
    }

    Launch read(VerifiedIdToken token, PendingLogin login, Trail trail) {
        JsonObject claims = token.claims();
        String type = messageType(claims);
        trail.passed(LaunchCheck.MESSAGE_TYPE_SUPPORTED);
        checkVersion(claims);
        trail.passed(LaunchCheck.VERSION_SUPPORTED);
        DeploymentId deployment = deployment(claims, token.registration(), login);
        trail.passed(LaunchCheck.DEPLOYMENT_ACTIVE);
        Launch launch = type.equals(RESOURCE_LINK)
                ? resourceLinkLaunch(claims, token.registration(), deployment)
                : deepLinkingLaunch(claims, token.registration(), deployment);
        trail.passed(LaunchCheck.CLAIMS_COMPLETE);
        return launch;
    }

    private static String messageType(JsonObject claims) {
        String type = claims.string(ClaimName.MESSAGE_TYPE.wireName()).orElse("");
        if (!type.equals(RESOURCE_LINK) && !type.equals(DEEP_LINKING)) {
            throw new LaunchRefused(new MessageTypeUnsupported(Fact.of(type)));
        }
        return type;
    }

    private static void checkVersion(JsonObject claims) {
        String version = claims.string(ClaimName.VERSION.wireName()).orElse("");
        if (!version.equals(VERSION)) {
            throw new LaunchRefused(new VersionUnsupported(Fact.of(version)));
        }
    }

    private DeploymentId deployment(JsonObject claims, Registration registration, PendingLogin login) {
        ClaimName name = ClaimName.DEPLOYMENT_ID;
        if (!claims.has(name.wireName())) {
            throw new LaunchRefused(new DeploymentMissing());
        }
        String text = claims.string(name.wireName()).orElseThrow(() -> invalid(name, "a string"));
        if (text.isEmpty()) {
            throw new LaunchRefused(new DeploymentMissing());
        }
        DeploymentId id = new DeploymentId(opaque(name, text));
        if (!login.deploymentHint().isEmpty() && !login.deploymentHint().equals(text)) {
            throw new LaunchRefused(new DeploymentMismatch(Fact.of(login.deploymentHint()), Fact.of(text)));
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

    private ResourceLinkLaunch resourceLinkLaunch(JsonObject claims, Registration registration, DeploymentId id) {
        URI target = target(required(claims, ClaimName.TARGET_LINK_URI));
        String linkName = ClaimName.RESOURCE_LINK.wireName();
        ResourceLink link = ResourceLink.read(claims.object(linkName)
                .orElseThrow(() -> claims.has(linkName)
                        ? invalid(ClaimName.RESOURCE_LINK, "an object")
                        : missing(ClaimName.RESOURCE_LINK)));
        if (!claims.has(ClaimName.ROLES.wireName())) {
            throw missing(ClaimName.ROLES);
        }
        Roles roles = roles(claims);
        Optional<String> subject = subject(claims);
        if (subject.isEmpty() && !registration.anonymousAllowed()) {
            throw new LaunchRefused(new SubjectMissing());
        }
        Core core = new Core(registration, id, subject.orElse(null), roles, target);
        return new ResourceLinkLaunch(core, new OptionalClaims(claims), link);
    }

    /** Deep linking asks less: subject, roles and target may all be absent. */
    private DeepLinkingLaunch deepLinkingLaunch(JsonObject claims, Registration registration, DeploymentId id) {
        URI target = claims.string(ClaimName.TARGET_LINK_URI.wireName())
                .map(this::target)
                .orElse(launchUri);
        String settingsName = ClaimName.DEEP_LINKING_SETTINGS.wireName();
        DeepLinkingSettings settings = DeepLinkingSettings.read(claims.object(settingsName)
                .orElseThrow(() -> claims.has(settingsName)
                        ? invalid(ClaimName.DEEP_LINKING_SETTINGS, "an object")
                        : missing(ClaimName.DEEP_LINKING_SETTINGS)));
        Core core = new Core(registration, id, subject(claims).orElse(null), roles(claims), target);
        return new DeepLinkingLaunch(core, new OptionalClaims(claims), settings);
    }

    /** The signed target wins over the login's; one that is not ours is answered with the launch address. */
    private URI target(String address) {
        return TargetLink.ofTool(launchUri).ours(address).orElse(launchUri);
    }

    private static Roles roles(JsonObject claims) {
        String name = ClaimName.ROLES.wireName();
        if (claims.has(name) && !claims.isArray(name)) {
            throw invalid(ClaimName.ROLES, "an array");
        }
        return Roles.spelled(claims.strings(name));
    }

    private static Optional<String> subject(JsonObject claims) {
        ClaimName name = ClaimName.SUBJECT;
        if (!claims.has(name.wireName())) {
            return Optional.empty();
        }
        String subject = claims.string(name.wireName()).orElseThrow(() -> invalid(name, "a string"));
        return subject.isEmpty() ? Optional.empty() : Optional.of(opaque(name, subject));
    }

    private static String opaque(ClaimName name, String text) {
        return OpaqueId.in(text).orElseThrow(() -> invalid(name, "1 to 255 characters"));
    }

    private static String required(JsonObject claims, ClaimName name) {
        if (!claims.has(name.wireName())) {
            throw missing(name);
        }
        return claims.string(name.wireName()).orElseThrow(() -> invalid(name, "a string"));
    }

    private static LaunchRefused missing(ClaimName name) {
        return new LaunchRefused(new ClaimMissing(Fact.of(name.wireName())));
    }

    private static LaunchRefused invalid(ClaimName name, String expected) {
        return new LaunchRefused(new ClaimInvalid(Fact.of(name.wireName()), Fact.of(expected)));
    }
}
