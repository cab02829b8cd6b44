package fr.passerelle.testlms.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenEndpointTest {

    private final SettableClock clock = new SettableClock();
    private ATool aTool;
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void start() throws Exception {
        aTool = new ATool(clock);
        lms = TestLms.start(TestLmsSettings.forTests().withClock(clock));
        tool = aTool.registeredWith(lms);
    }

    @AfterEach
    void stop() {
        lms.close();
        aTool.close();
    }

    @Test
    void gives_a_token_for_a_right_assertion() {
        HttpResponse<String> response = aTool.askForToken(tool, aTool.assertion(tool, right -> {}), Scopes.SCORE);

        JsonNode body = Answers.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(body.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(body.path("access_token").asText()).isNotBlank();
        assertThat(body.path("scope").asText()).isEqualTo(Scopes.SCORE);
        assertThat(body.path("expires_in").asInt()).isEqualTo(3600);
    }

    @Test
    void gives_several_scopes_and_silently_leaves_out_those_not_granted() {
        RegisteredTool modest = lms.registerTool(aTool.addresses(), Set.of(Scopes.SCORE));

        HttpResponse<String> response =
                aTool.askForToken(modest, aTool.assertion(modest, right -> {}), Scopes.LINE_ITEM + " " + Scopes.SCORE);

        assertThat(Answers.json(response).path("scope").asText()).isEqualTo(Scopes.SCORE);
    }

    @Test
    void refuses_when_no_scope_is_left() {
        HttpResponse<String> response =
                aTool.askForToken(tool, aTool.assertion(tool, right -> {}), "https://example.org/scope");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Answers.json(response).path("error").asText()).isEqualTo("invalid_scope");
    }

    @Nested
    @DisplayName("A-49 the assertion is as it must be")
    class Assertions {

        static Stream<Arguments> wrongAssertions() {
            return Stream.of(
                    wrong("another issuer", claims -> claims.issuer("un-autre")),
                    wrong("no subject", claims -> claims.subject(null)),
                    wrong("another subject", claims -> claims.subject("un-autre")),
                    wrong("another audience", claims -> claims.audience("https://example.org/token")),
                    wrong("two audiences", claims -> claims.claim("aud", List.of("a", "b"))),
                    wrong("no exp", claims -> claims.claim("exp", null)),
                    wrong("no iat", claims -> claims.claim("iat", null)),
                    wrong("exp as text", claims -> claims.claim("exp", "1795424460")),
                    wrong("expired", claims -> claims.claim("exp", 1_795_000_000L)),
                    wrong("issued a second ahead", claims -> claims.claim("iat", 1_795_424_401L)),
                    wrong("longer than five minutes", claims -> claims.claim("exp", 1_795_424_701L)),
                    wrong("no jti", claims -> claims.jwtID(null)),
                    wrong(
                            "another deployment",
                            claims -> claims.claim("https://purl.imsglobal.org/spec/lti/claim/deployment_id", "99")));
        }

        private static Arguments wrong(String name, Consumer<JWTClaimsSet.Builder> difference) {
            return Arguments.of(name, difference);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("wrongAssertions")
        void or_is_refused_as_invalid_client(String name, Consumer<JWTClaimsSet.Builder> difference) {
            HttpResponse<String> response = aTool.askForToken(tool, aTool.assertion(tool, difference), Scopes.SCORE);

            assertThat(clock.instant().getEpochSecond()).isEqualTo(1_795_424_400L);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(Answers.json(response).path("error").asText()).isEqualTo("invalid_client");
        }

        @Test
        void is_taken_once_only() {
            String assertion = aTool.assertion(tool, right -> {});
            aTool.askForToken(tool, assertion, Scopes.SCORE);

            HttpResponse<String> again = aTool.askForToken(tool, assertion, Scopes.SCORE);

            assertThat(Answers.json(again).path("error").asText()).isEqualTo("invalid_client");
            assertThat(Answers.json(again).path("error_description").asText()).contains("jti");
        }

        @Test
        void is_refused_when_signed_by_another_key() throws Exception {
            JWTClaimsSet claims =
                    SignedJWT.parse(aTool.assertion(tool, right -> {})).getJWTClaimsSet();
            String assertion = aTool.signed(claims, new RSAKeyGenerator(2048).generate());

            HttpResponse<String> response = aTool.askForToken(tool, assertion, Scopes.SCORE);

            assertThat(Answers.json(response).path("error_description").asText())
                    .contains("signature");
        }

        @Test
        void is_refused_when_it_is_not_a_JWT() {
            HttpResponse<String> response = aTool.askForToken(tool, "jeton", Scopes.SCORE);

            assertThat(Answers.json(response).path("error").asText()).isEqualTo("invalid_client");
        }
    }

    @Test
    void refuses_another_grant_and_another_type_of_assertion() {
        HttpResponse<String> grant = Http.postForm(tool.tokenEndpoint(), Map.of("grant_type", "authorization_code"));
        HttpResponse<String> type = Http.postForm(
                tool.tokenEndpoint(), Map.of("grant_type", "client_credentials", "client_assertion_type", "jwt"));

        assertThat(Answers.json(grant).path("error").asText()).isEqualTo("unsupported_grant_type");
        assertThat(Answers.json(type).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void writes_the_claims_of_the_assertion_to_the_journal_but_not_the_assertion() {
        String assertion = aTool.assertion(tool, right -> {});
        aTool.askForToken(tool, assertion, Scopes.SCORE);

        var arrival = lms.journal().tokenRequests().get(0);

        assertThat(arrival.facts())
                .containsEntry("scope", Scopes.SCORE)
                .containsEntry("client_assertion", "…")
                .containsEntry("client_id", tool.clientId());
        assertThat(arrival.fact("assertion.claims").orElse("")).contains(tool.clientId());
        assertThat(arrival.facts().toString()).doesNotContain(assertion);
    }

    @Nested
    class Misbehaving {

        private HttpResponse<String> ask() {
            return aTool.askForToken(tool, aTool.assertion(tool, right -> {}), Scopes.LINE_ITEM + " " + Scopes.SCORE);
        }

        @Test
        void is_down_for_as_long_as_asked() {
            lms.suffer(Fault.TOKEN_ENDPOINT_DOWN, 1);

            assertThat(ask().statusCode()).isEqualTo(503);
            assertThat(ask().statusCode()).isEqualTo(200);
        }

        @Test
        void gives_one_scope_only() {
            lms.suffer(Fault.ONE_SCOPE_TOKENS);

            assertThat(Answers.json(ask()).path("scope").asText()).doesNotContain(" ");
        }

        @Test
        void refuses_the_client_or_the_scope() {
            lms.suffer(Fault.TOKEN_REFUSED, 1);
            assertThat(Answers.json(ask()).path("error").asText()).isEqualTo("invalid_client");

            lms.suffer(Fault.TOKEN_SCOPE_REFUSED, 1);
            assertThat(Answers.json(ask()).path("error").asText()).isEqualTo("invalid_scope");
        }

        @Test
        void keeps_the_duration_to_itself() {
            lms.suffer(Fault.TOKEN_WITHOUT_EXPIRY);

            assertThat(Answers.json(ask()).has("expires_in")).isFalse();
        }

        @Test
        void answers_with_a_page() {
            lms.suffer(Fault.TOKEN_ANSWER_NOT_JSON);

            assertThat(ask().body()).startsWith("<h1>");
        }
    }

    @Test
    void publishes_old_and_new_keys_after_a_rotation() {
        String old = lms.keys().kid();

        lms.keys().rotate();

        assertThat(Http.get(lms.jwks()).body())
                .contains(old)
                .contains(lms.keys().kid());
        lms.keys().retireOldKeys();
        assertThat(Http.get(lms.jwks()).body()).doesNotContain(old);
    }
}
