package fr.passerelle.registration;

import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.registration.dynamic.ClientRegistrationRequest;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.DynamicRegistration;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import fr.passerelle.registration.dynamic.RegistrationToken;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.PresetDraft;
import fr.passerelle.registration.manual.RegistrationDraft;
import fr.passerelle.registration.profile.ToolProfile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * The same as JSON, for a platform of which nothing is known.
     *
     * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0#tool-configuration">Dynamic Registration 2.2</a>
     */
    public String declaration() {
        return ClientRegistrationRequest.of(profile).json();
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

    /** What came of the little an administrator typed about a product that is known; its hosts are looked up, not called. */
    public CheckedDraft check(PresetDraft draft) {
        CheckedDraft checked = draft.check(http.policy());
        return checked instanceof CheckedDraft.Usable usable ? reachable(usable) : checked;
    }

    /** What is wrong with the address of the site; its host is looked up, not called. */
    public List<DraftProblem> checkSite(PresetDraft draft) {
        List<DraftProblem> problems = draft.siteProblems(http.policy());
        return problems.isEmpty() && draft.preset().needsSite()
                ? problem(Field.SITE, URI.create(draft.site())).stream().toList()
                : problems;
    }

    private CheckedDraft reachable(CheckedDraft.Usable usable) {
        Registration registration = usable.registration();
        List<DraftProblem> problems = Stream.of(
                        problem(Field.AUTHORIZATION_ENDPOINT, registration.authorizationEndpoint()),
                        problem(Field.TOKEN_ENDPOINT, registration.tokenEndpoint()),
                        problem(Field.JWKS_URI, registration.jwksUri()))
                .flatMap(Optional::stream)
                .toList();
        return problems.isEmpty() ? usable : new CheckedDraft.Unusable(problems);
    }

    private Optional<DraftProblem> problem(Field field, URI address) {
        if (profile.domain().equalsIgnoreCase(address.getRawAuthority())) {
            return Optional.of(new DraftProblem(field, Code.OUR_OWN));
        }
        return http.objection(address).flatMap(reason -> switch (reason) {
            case ADDRESS_NOT_PUBLIC -> Optional.of(new DraftProblem(field, Code.NOT_PUBLIC));
            case HOST_UNKNOWN -> Optional.of(new DraftProblem(field, Code.HOST_UNKNOWN));
            case ADDRESS_REFUSED -> Optional.of(new DraftProblem(field, Code.INSECURE));
            default -> Optional.empty();
        });
    }
}
