package fr.passerelle.app.accounts.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.passerelle.app.accounts.EmailAddress;
import fr.passerelle.app.accounts.oidc.OidcRefused.Code;
import fr.passerelle.app.settings.OidcSettings;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One provider, and us as its client. Everything that is fetched goes the one way out of the tool (J-8). */
public final class OidcClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** How long a provider that did not answer is not asked again: each visit would wait for it. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final OidcSettings settings;
    private final URI redirect;
    private final PlatformHttp http;
    private final Seal seal;
    private final Clock clock;

    private volatile @Nullable Known known;
    private volatile @Nullable Silence silence;

    /** @param redirect our address people come back to, as the provider was told */
    public OidcClient(OidcSettings settings, URI redirect, PlatformHttp http, Seal seal, Clock clock) {
        this.settings = settings;
        this.redirect = redirect;
        this.http = http;
        this.seal = seal;
        this.clock = clock;
    }

    /** Where to send somebody, and what their browser must keep meanwhile. */
    public record Departure(URI address, String cookie) {}

    /** Whose e-mail the provider vouches for, and where they wanted to go. */
    public record Arrival(EmailAddress email, String back) {}

    private record Known(ProviderMetadata metadata, Instant until) {}

    private record Silence(OidcRefused.Code code, Instant until) {}

    /** What people call the provider. */
    public String name() {
        return settings.name();
    }

    /** @throws OidcRefused when the provider cannot be asked for its addresses */
    public Departure leave(String back) {
        PendingSignIn pending = PendingSignIn.begun(back, clock.instant());
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", settings.clientId());
        request.put("redirect_uri", redirect.toString());
        request.put("scope", "openid email");
        request.put("state", pending.state());
        request.put("nonce", pending.nonce());
        request.put("code_challenge", pending.challenge());
        request.put("code_challenge_method", "S256");
        String endpoint = metadata().authorizationEndpoint().toString();
        String address = endpoint + (endpoint.contains("?") ? "&" : "?") + encoded(request);
        return new Departure(URI.create(address), pending.sealed(seal));
    }

    /**
     * Finds out who is back.
     *
     * @param cookie what their browser kept
     * @param code what the provider gave them, or empty when it refused
     * @throws OidcRefused when nobody is vouched for
     */
    public Arrival arrive(String cookie, String state, String code) {
        PendingSignIn pending = PendingSignIn.opened(seal, cookie, clock.instant())
                .filter(begun -> Hash.matches(state, Hash.of(begun.state())))
                .orElseThrow(() -> new OidcRefused(Code.OIDC_SIGN_IN_LOST));
        if (code.isEmpty()) {
            throw new OidcRefused(Code.OIDC_REFUSED);
        }
        ProviderMetadata provider = metadata();
        JsonNode tokens = json(exchange(provider, pending, code));
        ProviderTokens read = new ProviderTokens(keys(provider), settings.issuer(), settings.clientId());
        JWTClaimsSet idToken = read.idToken(tokens.path("id_token").asText(), pending.nonce(), clock.instant());
        EmailAddress email = vouched(idToken.getClaims())
                .or(() -> provider.userinfo()
                        .flatMap(address -> vouched(
                                userinfo(address, tokens.path("access_token").asText(), idToken.getSubject(), read))))
                .orElseThrow(() -> new OidcRefused(Code.OIDC_EMAIL_MISSING));
        return new Arrival(email, pending.back());
    }

    private String exchange(ProviderMetadata provider, PendingSignIn pending, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", pending.verifier());
        if (provider.secretInForm()) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        }
        PlatformRequest request = PlatformRequest.post(provider.tokenEndpoint(), FORM, encoded(form));
        return body(provider.secretInForm() ? request : request.with("Authorization", "Basic " + credentials()));
    }

    /** RFC 6749, 2.3.1: each part is encoded as in a form before they are joined. */
    private String credentials() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Some providers answer in JSON, some (ProConnect) with a signed token; both must be about the same person. */
    private Map<String, Object> userinfo(URI address, String accessToken, String subject, ProviderTokens read) {
        String body = body(PlatformRequest.get(address).with("Authorization", "Bearer " + accessToken));
        Map<String, Object> claims = body.stripLeading().startsWith("{")
                ? members(json(body))
                : read.userinfo(body.strip()).getClaims();
        if (!subject.equals(claims.get("sub"))) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
        return claims;
    }

    /** An e-mail the provider itself calls unverified is nobody's. */
    private static Optional<EmailAddress> vouched(Map<String, Object> claims) {
        Object verified = claims.get("email_verified");
        if (verified != null && !verified.equals(true) && !verified.equals("true")) {
            return Optional.empty();
        }
        return claims.get("email") instanceof String email ? EmailAddress.spelled(email) : Optional.empty();
    }

    private ProviderMetadata metadata() {
        Known kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.metadata();
        }
        Silence still = silence;
        if (still != null && clock.instant().isBefore(still.until())) {
            throw new OidcRefused(still.code());
        }
        try {
            ProviderMetadata fresh = fetched();
            known = new Known(fresh, clock.instant().plus(KEPT));
            return fresh;
        } catch (OidcRefused refused) {
            silence = new Silence(refused.code(), clock.instant().plus(LEFT_ALONE));
            throw refused;
        }
    }

    private ProviderMetadata fetched() {
        URI address = URI.create(settings.issuer().toString().replaceFirst("/$", "") + DISCOVERY);
        return ProviderMetadata.read(json(body(PlatformRequest.get(address))), settings.issuer());
    }

    private JWKSet keys(ProviderMetadata provider) {
        try {
            return JWKSet.parse(body(PlatformRequest.get(provider.jwks())));
        } catch (ParseException notKeys) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
    }

    private String body(PlatformRequest request) {
        try {
            PlatformAnswer answer = http.send(request);
            if (answer.successful()) {
                return answer.body();
            }
        } catch (PlatformCallFailed failed) {
            throw new OidcRefused(Code.OIDC_UNREACHABLE);
        }
        throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
    }

    private static Map<String, Object> members(JsonNode json) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            members.put(field.getKey(), value.isBoolean() ? value.booleanValue() : value.asText());
        }
        return members;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
