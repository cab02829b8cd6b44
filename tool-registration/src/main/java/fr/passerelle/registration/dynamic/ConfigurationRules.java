package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.registration.dynamic.RegistrationError.ConfigurationInvalid;
import fr.passerelle.registration.dynamic.RegistrationError.EndpointInsecure;
import fr.passerelle.registration.dynamic.RegistrationError.IssuerMismatch;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * What a document must satisfy to be a {@link PlatformConfiguration}. Only required members can fail it.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0#step-2-discovery-and-openid-configuration">Dynamic Registration 3.5.1</a>
 */
final class ConfigurationRules {

    private static final int LONGEST_ISSUER = 255;

    private final EgressPolicy policy;
    private final SharedIssuers sharedIssuers;

    ConfigurationRules(EgressPolicy policy, SharedIssuers sharedIssuers) {
        this.policy = policy;
        this.sharedIssuers = sharedIssuers;
    }

    PlatformConfiguration read(String body, URI source) {
        Document document = Document.parse(body)
                .orElseThrow(() -> new RegistrationRefused(
                        new ConfigurationInvalid(Fact.of("openid_configuration"), Fact.of("a JSON object"))));
        String issuer = document.word("issuer", LONGEST_ISSUER).orElseThrow(() -> invalid("issuer"));
        checkIssuer(issuer, source);
        URI token = endpoint(document, "token_endpoint");
        return new PlatformConfiguration(
                issuer,
                endpoint(document, "authorization_endpoint"),
                token,
                document.word("authorization_server", Document.LONGEST_ADDRESS).orElse(token.toString()),
                endpoint(document, "jwks_uri"),
                endpoint(document, "registration_endpoint"),
                PlatformConfiguration.scopes(document),
                PlatformConfiguration.algorithms(document),
                PlatformConfiguration.product(document, "product_family_code"),
                PlatformConfiguration.product(document, "version"),
                PlatformConfiguration.messages(document));
    }

    /** Whoever serves the configuration could claim any issuer; only its own host, or a listed one, is believed. */
    private void checkIssuer(String issuer, URI source) {
        boolean own;
        try {
            URI address = new URI(issuer);
            own = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getHost().equalsIgnoreCase(source.getHost())
                    && source.getScheme().equalsIgnoreCase(address.getScheme());
        } catch (URISyntaxException unusable) {
            throw invalid("issuer");
        }
        if (!own && !sharedIssuers.allows(issuer, source)) {
            throw new RegistrationRefused(new IssuerMismatch(Fact.of(issuer), Fact.of(source)));
        }
    }

    private URI endpoint(Document document, String member) {
        URI address = document.address(member).orElseThrow(() -> invalid(member));
        if (!policy.permits(address)) {
            throw new RegistrationRefused(new EndpointInsecure(Fact.of(member), Fact.of(address)));
        }
        return address;
    }

    private static RegistrationRefused invalid(String member) {
        return new RegistrationRefused(new ConfigurationInvalid(Fact.of(member), Fact.of("an address")));
    }
}
