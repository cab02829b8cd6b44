package fr.passerelle.registration;

import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.registration.dynamic.ClientRegistrationRequest;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.DynamicRegistration;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import fr.passerelle.registration.dynamic.RegistrationToken;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.RegistrationDraft;
import fr.passerelle.registration.profile.ToolProfile;
import java.net.URI;

/**
 * Makes platforms known: by dynamic registration, or by checking what an administrator typed. Keeps nothing,
 * and asks nobody's permission: the host does both. Safe for use by many threads.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0">Dynamic Registration 1.0</a>
 */
public final class ToolRegistration {

    private final ToolProfile profile;
    private final PlatformHttp http;
    private final DynamicRegistration dynamic;

    public ToolRegistration(ToolProfile profile, PlatformHttp http, SharedIssuers sharedIssuers) {
        this(profile, http, new DynamicRegistration(http, sharedIssuers));
    }

    private ToolRegistration(ToolProfile profile, PlatformHttp http, DynamicRegistration dynamic) {
        this.profile = profile;
        this.http = http;
        this.dynamic = dynamic;
    }

    /** The same, for a platform that shall find our keys at this address: one that has keys of its own. */
    public ToolRegistration publishingKeysAt(URI jwksUri) {
        return new ToolRegistration(profile.publishingKeysAt(jwksUri), http, dynamic);
    }

    /** What the tool declares about itself. */
    public ToolProfile profile() {
        return profile;
    }

    /**
     * Reads the configuration of a platform that sent no token (Brightspace).
     *
     * @throws RegistrationRefused {@code CONFIGURATION_UNREACHABLE}, {@code CONFIGURATION_INVALID}, {@code
     *     ISSUER_MISMATCH}, {@code ENDPOINT_INSECURE}
     */
    public PlatformConfiguration read(URI openidConfiguration) {
        return dynamic.read(openidConfiguration, RegistrationToken.NONE);
    }

    /**
     * Reads the configuration of a platform that wants its token back (Canvas).
     *
     * @throws RegistrationRefused as without
     */
    public PlatformConfiguration read(URI openidConfiguration, RegistrationToken token) {
        return dynamic.read(openidConfiguration, token);
    }

    /**
     * Registers the tool with a platform that sent no token. Not to be tried twice: a platform may register
     * us each time.
     *
     * @throws RegistrationRefused {@code ENDPOINT_INSECURE}, {@code REGISTRATION_UNREACHABLE}, {@code
     *     REGISTRATION_REFUSED}, {@code RESPONSE_INVALID}
     */
    public ClientRegistrationResponse register(PlatformConfiguration platform) {
        return dynamic.send(ClientRegistrationRequest.of(profile, platform), platform, RegistrationToken.NONE);
    }

    /**
     * Registers the tool with a platform that sent a token.
     *
     * @throws RegistrationRefused as without
     */
    public ClientRegistrationResponse register(PlatformConfiguration platform, RegistrationToken token) {
        return dynamic.send(ClientRegistrationRequest.of(profile, platform), platform, token);
    }

    /** What came of the values an administrator typed. */
    public CheckedDraft check(RegistrationDraft draft) {
        return draft.check(http.policy());
    }
}
