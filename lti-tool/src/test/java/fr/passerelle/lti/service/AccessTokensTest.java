package fr.passerelle.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.token.ToolKeys;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTokensTest {

    private static final Set<Scope> SCORE = Set.of(Scope.SCORE);

    private final AGradebook platform = new AGradebook();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void are_asked_for_with_a_client_assertion() throws Exception {
        get(SCORE);

        Asked asked = platform.server.asked("/token").get(0);
        Map<String, String> form = form(asked.body());
        assertThat(asked.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("scope", Scope.SCORE.uri());
        SignedJWT assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
        assertThat(assertion.verify(new RSASSAVerifier(
                        JWKSet.parse(ToolKeys.of(ToolKey.ONE).published().json())
                                .getKeys()
                                .get(0)
                                .toRSAKey())))
                .isTrue();
        assertThat(assertion.getHeader().toJSONObject())
                .containsEntry("alg", "RS256")
                .containsEntry("typ", "JWT")
                .containsEntry("kid", ToolKey.ONE.keyId());
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(APlatform.CLIENT_ID).isEqualTo(claims.getSubject());
        assertThat(claims.getClaim("aud")).isEqualTo(List.of(platform.registration.tokenAudience()));
        assertThat(claims.getIssueTime()).isBefore(platform.clock.instant());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getStringClaim("https://purl.imsglobal.org/spec/lti/claim/deployment_id"))
                .isEqualTo("1");
    }

    @Test
    void are_kept_until_a_minute_before_they_end() {
        String first = get(SCORE).value();
        platform.clock.advance(Duration.ofMinutes(59).minusSeconds(1));
        String kept = get(SCORE).value();
        platform.clock.advance(Duration.ofSeconds(1));
        String renewed = get(SCORE).value();

        assertThat(kept).isEqualTo(first);
        assertThat(renewed).isNotEqualTo(first);
    }

    @Test
    void are_kept_apart_by_scope() {
        get(SCORE);
        get(Set.of(Scope.LINE_ITEM));
        get(Set.of(Scope.LINE_ITEM));

        assertThat(platform.server.asked("/token")).hasSize(2);
    }

    @Test
    void are_asked_for_once_by_many_at_the_same_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<AccessToken>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(threads.submit(() -> get(SCORE)));
        }

        for (Future<AccessToken> each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS).value()).isEqualTo("token-1");
        }
        threads.shutdown();

        assertThat(platform.server.asked("/token")).hasSize(1);
    }

    @Test
    void last_an_hour_when_moodle_does_not_say_and_calls_json_html() {
        platform.layToken(200, "{\"access_token\":\"moodle\",\"token_type\":\"Bearer\"}");

        assertThat(get(SCORE).expiresAt()).isEqualTo(platform.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void are_refused_when_the_platform_grants_less() {
        platform.layToken(200, "{\"access_token\":\"x\",\"scope\":\"" + Scope.LINE_ITEM_READ_ONLY.uri() + " other\"}");

        assertThat(refused().error().kind()).isEqualTo(Kind.SCOPE_NOT_GRANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, TOKEN_REFUSED, false",
        "401, TOKEN_REFUSED, false",
        "403, TOKEN_REFUSED, false",
        "429, RATE_LIMITED, true",
        "500, PLATFORM_FAILING, true",
        "503, PLATFORM_FAILING, true"
    })
    void tell_whether_asking_again_will_help(int status, Kind kind, boolean retryable) {
        platform.layToken(status, "{\"error\":\"invalid_client\"}");

        ServiceError error = refused().error();

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.retryable()).isEqualTo(retryable);
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.reason()).contains("invalid_client");
    }

    @Test
    void are_not_asked_for_again_for_half_a_minute_after_a_refusal() {
        platform.layToken(400, "{\"error\":\"invalid_client\"}");
        refused();
        refused();
        int straightAway = platform.server.asked("/token").size();
        platform.clock.advance(Duration.ofSeconds(30));

        assertThat(get(SCORE).value()).isEqualTo("token-1");
        assertThat(straightAway).isEqualTo(1);
    }

    @Test
    void are_refused_when_the_answer_is_moodles_invalid_json() {
        platform.layToken(200, "{\"error\":\"no \"kid\" found\"}");

        assertThat(refused().error().kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
    }

    @Test
    void are_never_written() {
        AccessToken token = get(SCORE);

        assertThat(token.toString()).doesNotContain(token.value());
    }

    private AccessToken get(Set<Scope> scopes) {
        return platform.tokens.get(platform.registration, platform.deployment, scopes);
    }

    private ServiceRefused refused() {
        return catchThrowableOfType(ServiceRefused.class, () -> get(SCORE));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int at = pair.indexOf('=');
            fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
