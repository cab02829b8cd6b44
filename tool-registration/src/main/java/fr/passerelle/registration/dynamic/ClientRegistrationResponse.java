package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.dynamic.RegistrationError.ResponseInvalid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a platform granted: a registration of our own, often the first deployment, and the scopes we may
 * use. The platform's administrator may still have to switch us on.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0#client-registration-response">Dynamic Registration 3.6</a>
 */
public final class ClientRegistrationResponse {

    private static final int LONGEST_ID = 255;
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private final Registration registration;
    private final @Nullable DeploymentId deployment;
    private final Set<Scope> granted;
    private final Set<Scope> asked;

    private ClientRegistrationResponse(
            Registration registration, @Nullable DeploymentId deployment, Set<Scope> granted, Set<Scope> asked) {
        this.registration = registration;
        this.deployment = deployment;
        this.granted = Set.copyOf(granted);
        this.asked = Set.copyOf(asked);
    }

    /** Reads the answer to a request; anything but the client id may be missing or odd. */
    static ClientRegistrationResponse read(String body, PlatformConfiguration platform, Set<Scope> asked) {
        Document document = Document.parse(body).orElseThrow(() -> invalid("response", "a JSON object"));
        String clientId = document.word("client_id", LONGEST_ID).orElseThrow(() -> invalid("client_id", "a text"));
        List<String> scopes = document.words("scope");
        return new ClientRegistrationResponse(
                registration(platform, clientId),
                deployment(document).orElse(null),
                document.has("scope") ? Scope.among(scopes) : asked,
                asked);
    }

    /** Under a fresh id; the host may give it another. */
    public Registration registration() {
        return registration;
    }

    /** The first deployment, if the platform named it (Canvas does not). */
    public Optional<DeploymentId> deploymentId() {
        return Optional.ofNullable(deployment);
    }

    public Set<Scope> grantedScopes() {
        return granted;
    }

    /** What we asked for and were not given: an administrator should know. */
    public Set<Scope> missingScopes() {
        return asked.stream().filter(scope -> !granted.contains(scope)).collect(Collectors.toUnmodifiableSet());
    }

    private static Registration registration(PlatformConfiguration platform, String clientId) {
        return Registration.of(platform.issuer(), clientId)
                .name(Optional.ofNullable(URI.create(platform.issuer()).getHost())
                        .orElse(""))
                .product(platform.family())
                .tokenAudience(audience(platform))
                .algorithms(platform.algorithms())
                .endpoints(platform.authorizationEndpoint(), platform.tokenEndpoint(), platform.jwksUri());
    }

    /** What the platform said; where it said nothing, what its product is known to want (Brightspace). */
    private static String audience(PlatformConfiguration platform) {
        return platform.tokenAudience().equals(platform.tokenEndpoint().toString()) ? "" : platform.tokenAudience();
    }

    private static Optional<DeploymentId> deployment(Document document) {
        return document.object(TOOL)
                .flatMap(tool -> tool.word("deployment_id", DeploymentId.MAX_LENGTH))
                .map(DeploymentId::new);
    }

    private static RegistrationRefused invalid(String member, String expected) {
        return new RegistrationRefused(new ResponseInvalid(Fact.of(member), Fact.of(expected)));
    }

    @Override
    public String toString() {
        return "ClientRegistrationResponse[" + registration.id() + ", " + granted + "]";
    }
}
