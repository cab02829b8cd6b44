package fr.passerelle.lti.service;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.token.ClientAssertion;
import fr.passerelle.lti.token.ToolKeys;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a platform for an access token, with a client assertion. */
final class TokenEndpoint {

    private static final long UNSAID_SECONDS = 3600;
    private static final long LONGEST_SECONDS = 24L * 3600;

    private final ToolKeys keys;
    private final PlatformHttp http;
    private final Clock clock;

    TokenEndpoint(ToolKeys keys, PlatformHttp http, Clock clock) {
        this.keys = keys;
        this.http = http;
        this.clock = clock;
    }

    AccessToken request(Registration registration, DeploymentId deployment, Set<Scope> scopes) {
        Instant now = clock.instant();
        ClientAssertion assertion =
                ClientAssertion.signedWith(keys.signingKey(registration.id()), registration, deployment, now);
        PlatformAnswer answer = send(PlatformRequest.post(
                registration.tokenEndpoint(), "application/x-www-form-urlencoded", form(assertion, scopes)));
        if (!answer.successful()) {
            throw new ServiceRefused(ServiceErrors.ofToken(answer, now));
        }
        AccessToken token = read(answer, scopes, now);
        if (!token.granted().containsAll(scopes)) {
            throw new ServiceRefused(new ServiceError(
                    Kind.SCOPE_NOT_GRANTED, answer.status(), "granted: " + token.granted(), Duration.ZERO));
        }
        return token;
    }

    private PlatformAnswer send(PlatformRequest request) {
        try {
            return http.send(request);
        } catch (PlatformCallFailed e) {
            throw new ServiceRefused(ServiceErrors.of(e));
        }
    }

    /** The content type is not looked at: Moodle answers JSON as text/html (seen 2026-11). */
    private static AccessToken read(PlatformAnswer answer, Set<Scope> asked, Instant now) {
        JsonObject body = Json.object(answer.body()).orElseGet(JsonObject::empty);
        String value = body.string("access_token")
                .filter(text -> text.matches("[\\x21-\\x7E]+"))
                .orElseThrow(() -> new ServiceRefused(
                        new ServiceError(Kind.ANSWER_UNREADABLE, answer.status(), "no access token", Duration.ZERO)));
        long seconds = body.text("expires_in")
                .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
                .map(text -> new BigDecimal(text).longValue())
                .orElse(UNSAID_SECONDS);
        Set<Scope> granted = body.has("scope")
                ? Scope.among(List.of(body.textOrEmpty("scope").split("[\\s,]+", -1)))
                : asked;
        return new AccessToken(value, granted, now.plusSeconds(Math.min(seconds, LONGEST_SECONDS)));
    }

    private static String form(ClientAssertion assertion, Set<Scope> scopes) {
        String wanted = scopes.stream().map(Scope::uri).sorted().collect(Collectors.joining(" "));
        return "grant_type=client_credentials"
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + encoded(assertion.compact())
                + "&scope=" + encoded(wanted);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
