package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.registration.dynamic.RegistrationError.ConfigurationUnreachable;
import fr.passerelle.registration.dynamic.RegistrationError.EndpointInsecure;
import fr.passerelle.registration.dynamic.RegistrationError.Refused;
import fr.passerelle.registration.dynamic.RegistrationError.RegistrationUnreachable;
import java.net.URI;

/** The two calls of the handshake. The registration token goes to the platform it came with, twice at most. */
public final class DynamicRegistration {

    private final PlatformHttp http;
    private final ConfigurationRules rules;

    public DynamicRegistration(PlatformHttp http, SharedIssuers sharedIssuers) {
        this.http = http;
        this.rules = new ConfigurationRules(http.policy(), sharedIssuers);
    }

    /** Reads a platform's configuration, with the token unless there is none. */
    public PlatformConfiguration read(URI openidConfiguration, RegistrationToken token) {
        PlatformAnswer answer;
        try {
            answer = http.send(authorized(PlatformRequest.get(openidConfiguration), token));
        } catch (PlatformCallFailed failed) {
            throw failed.forbidden()
                    ? insecure("openid_configuration", openidConfiguration)
                    : unreachable(openidConfiguration, failed.reason().name());
        }
        if (answer.status() != 200) {
            throw unreachable(openidConfiguration, "HTTP status " + answer.status());
        }
        return rules.read(answer.body(), openidConfiguration);
    }

    /** Asks to be registered. */
    public ClientRegistrationResponse send(
            ClientRegistrationRequest request, PlatformConfiguration platform, RegistrationToken token) {
        URI endpoint = platform.registrationEndpoint();
        PlatformAnswer answer;
        try {
            answer = http.send(authorized(PlatformRequest.post(endpoint, "application/json", request.json()), token));
        } catch (PlatformCallFailed failed) {
            throw failed.forbidden()
                    ? insecure("registration_endpoint", endpoint)
                    : new RegistrationRefused(new RegistrationUnreachable(
                            Fact.of(endpoint), Fact.of(failed.reason().name())));
        }
        if (!answer.successful()) {
            throw refused(answer);
        }
        return ClientRegistrationResponse.read(answer.body(), platform, request.scopes());
    }

    private static PlatformRequest authorized(PlatformRequest request, RegistrationToken token) {
        return token.equals(RegistrationToken.NONE)
                ? request
                : request.with("Authorization", "Bearer " + token.value());
    }

    /** The platform's words as RFC 7591 has them; a page instead is not quoted. */
    private static RegistrationRefused refused(PlatformAnswer answer) {
        return new RegistrationRefused(Document.parse(answer.body())
                .map(document -> new Refused(
                        answer.status(),
                        Fact.of(document.text("error").orElse("")),
                        Fact.of(document.text("error_description").orElse(""))))
                .orElseGet(() -> new Refused(answer.status(), Fact.of(""), Fact.of(""))));
    }

    private static RegistrationRefused unreachable(URI address, String problem) {
        return new RegistrationRefused(new ConfigurationUnreachable(Fact.of(address), Fact.of(problem)));
    }

    private static RegistrationRefused insecure(String member, URI address) {
        return new RegistrationRefused(new EndpointInsecure(Fact.of(member), Fact.of(address)));
    }
}
