package fr.passerelle.lti;

import fr.passerelle.lti.deeplinking.ContentRefused;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.DeepLinkingResponses;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.Launches;
import fr.passerelle.lti.launch.VerifiedLaunch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.Logins;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.PendingLogins;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.IdTokenRules;
import fr.passerelle.lti.token.JwkSet;
import fr.passerelle.lti.token.KeySets;
import fr.passerelle.lti.token.ToolKeys;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * An LTI 1.3 tool: answers a login, accepts a launch, answers deep linking, publishes its keys. Every refusal of a
 * launch is a {@link
 * LaunchRefused} with a code; what is not refused was checked, wholly and in the order of the specification.
 *
 * <p>Keeps nothing itself: what it knows and remembers is in the ports it is made of. Safe for use by many
 * threads if they are.
 */
public final class LtiTool {

    private final Logins logins;
    private final Launches launches;
    private final DeepLinkingResponses responses;
    private final ToolKeys keys;

    private LtiTool(Parts parts) {
        this.logins = new Logins(parts.launchUri, parts.registrations, parts.pendingLogins, parts.clock);
        this.launches = new Launches(
                parts.launchUri,
                parts.registrations,
                parts.pendingLogins,
                new IdTokenRules(parts.keySets, parts.clock));
        this.responses = new DeepLinkingResponses(parts.keys, parts.clock);
        this.keys = parts.keys;
    }

    /** Starts a tool that platforms launch at this address: its one registered redirect URI. */
    public static KnowingStep at(URI launchUri) {
        return registrations -> pendingLogins -> keySets ->
                keys -> clock -> new LtiTool(new Parts(launchUri, registrations, pendingLogins, keySets, keys, clock));
    }

    /**
     * Answers a platform's call: the request that the browser must carry to the platform, and the secret
     * that binds that browser.
     *
     * @throws LaunchRefused {@code REGISTRATION_UNKNOWN}, {@code REGISTRATION_AMBIGUOUS}, {@code
     *     TARGET_LINK_FOREIGN}
     */
    public AuthenticationRequest login(LoginInitiation initiation) {
        return login(initiation, "");
    }

    /**
     * The same, with a note of the host's that {@link #answered} gives back, on whatever node. In {@link
     * SealedLogins} it makes the address longer that goes to the platform.
     *
     * @param note at most {@link PendingLogin#LONGEST_NOTE} characters
     * @throws LaunchRefused as above
     */
    public AuthenticationRequest login(LoginInitiation initiation, String note) {
        Trail trail = new Trail();
        try {
            return logins.answer(initiation, note, trail);
        } catch (LaunchRefused refused) {
            throw trail.explain(refused);
        }
    }

    /**
     * Verifies what came back; the host then takes it, in its own transaction, and binds it.
     *
     * @throws LaunchRefused with any code but those of a login and {@code BROWSER_NOT_BOUND}
     */
    public VerifiedLaunch verify(AuthenticationResponse response) {
        return launches.verify(response);
    }

    /**
     * The login that a response answers, be it with a token or an error; nothing for a state that is forged or too old.
     * Asking verifies nothing else and takes nothing.
     */
    public Optional<PendingLogin> answered(AuthenticationResponse response) {
        return launches.answered(response);
    }

    /**
     * Verifies, takes and binds in one go, for a host whose browsers keep cookies.
     *
     * @throws LaunchRefused with any code but those of a login
     */
    public Launch accept(AuthenticationResponse response, BrowserSecret secret) {
        return verify(response).take().bind(secret);
    }

    /**
     * Signs what was picked, for the browser to carry back. The request it answers is the one whose launch
     * brought these settings, by the same registration and deployment: answer it once.
     *
     * @throws ContentRefused if the platform did not ask for such items, or wants the answer sent elsewhere
     */
    public DeepLinkingResponse answer(
            Registration registration,
            DeploymentId deployment,
            DeepLinkingSettings settings,
            DeepLinkingAnswer answer) {
        return responses.to(registration, deployment, settings, answer);
    }

    /** The keys platforms verify us with. */
    public JwkSet publicKeys() {
        return keys.published();
    }

    private record Parts(
            URI launchUri,
            Registrations registrations,
            PendingLogins pendingLogins,
            KeySets keySets,
            ToolKeys keys,
            Clock clock) {}

    /** Next: the platforms it knows. */
    @FunctionalInterface
    public interface KnowingStep {
        RememberingStep knowing(Registrations registrations);
    }

    /** Next: where logins are remembered until their launch. */
    @FunctionalInterface
    public interface RememberingStep {
        TrustingStep remembering(PendingLogins pendingLogins);
    }

    /** Next: where the platforms' keys come from. */
    @FunctionalInterface
    public interface TrustingStep {
        SigningStep trusting(KeySets keySets);
    }

    /** Next: the tool's own keys. */
    @FunctionalInterface
    public interface SigningStep {
        ClockStep signingWith(ToolKeys keys);
    }

    /** Last: the clock. */
    @FunctionalInterface
    public interface ClockStep {
        LtiTool on(Clock clock);
    }
}
