package fr.passerelle.testlms.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final SettableClock clock = new SettableClock();
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void start() {
        lms = TestLms.start(TestLmsSettings.forTests().withClock(clock));
        tool = lms.registerTool(new ToolAddresses(
                URI.create("http://localhost:1/lti/login"),
                URI.create("http://localhost:1/lti/launch"),
                URI.create("http://localhost:1/lti/jwks")));
    }

    @AfterEach
    void stop() {
        lms.close();
    }

    private Map<String, String> answer(Launch launch) {
        return launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()));
    }

    private JsonNode claims(Launch launch) {
        return Answers.claims(String.valueOf(answer(launch).get("id_token")));
    }

    @Nested
    @DisplayName("5.1.1.1 the platform initiates the login")
    class Login {

        @Test
        void names_the_platform_the_person_the_target_the_client_and_the_deployment() {
            Map<String, String> fields = lms.launch("amina", "michel").loginInitiation();

            assertThat(fields)
                    .containsEntry("iss", lms.issuer())
                    .containsEntry("login_hint", "5")
                    .containsEntry("target_link_uri", "http://localhost:1/lti/launch")
                    .containsEntry("client_id", tool.clientId())
                    .containsEntry("lti_deployment_id", tool.deploymentId());
        }

        @Test
        void has_a_message_hint_of_raw_json_as_in_Moodle() {
            String hint = lms.launch("amina", "michel").loginInitiation().get("lti_message_hint");

            assertThat(Answers.json(String.valueOf(hint)).path("launchid").asText())
                    .startsWith("ltilaunch4_");
        }

        @ParameterizedTest
        @CsvSource({
            "LOGIN_WITHOUT_ISSUER, iss",
            "LOGIN_WITHOUT_HINT, login_hint",
            "LOGIN_WITHOUT_TARGET, target_link_uri",
            "LOGIN_WITHOUT_CLIENT_ID, client_id",
            "LOGIN_WITHOUT_DEPLOYMENT, lti_deployment_id",
        })
        void leaves_a_field_out_when_asked_to(Fault fault, String field) {
            Map<String, String> fields =
                    lms.launch("amina", "michel").with(fault).loginInitiation();

            assertThat(fields).doesNotContainKey(field);
        }

        @Test
        void can_be_a_link() {
            URI link = lms.launch("amina", "michel").loginInitiationLink();

            assertThat(link.toString())
                    .startsWith("http://localhost:1/lti/login?iss=")
                    .contains("lti_message_hint=%7B%22cmid%22");
        }
    }

    @Nested
    @DisplayName("5.1.1.3 the platform answers with a signed message")
    class Answer {

        @Test
        void brings_back_the_state_and_the_nonce() {
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> request = ATool.authenticationRequest(tool, launch.loginInitiation());

            Map<String, String> form = launch.answer(request);

            assertThat(form).containsOnlyKeys("id_token", "state").containsEntry("state", request.get("state"));
            assertThat(Answers.claims(String.valueOf(form.get("id_token")))
                            .path("nonce")
                            .asText())
                    .isEqualTo(request.get("nonce"));
        }

        @Test
        void is_signed_by_a_published_key() throws Exception {
            String token = answer(lms.launch("amina", "michel")).get("id_token");

            SignedJWT jwt = SignedJWT.parse(token);
            JWKSet keys = JWKSet.parse(Http.get(lms.jwks()).body());
            var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());

            assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
            assertThat(keys.getKeys()).noneMatch(JWK::isPrivate);
        }

        @Test
        void lives_sixty_seconds() {
            JsonNode claims = claims(lms.launch("amina", "michel"));

            long now = clock.instant().getEpochSecond();
            assertThat(claims.path("iat").asLong()).isEqualTo(now);
            assertThat(claims.path("exp").asLong()).isEqualTo(now + 60);
        }

        @Test
        void says_who_opens_what_in_which_course_and_where_grades_go() {
            JsonNode claims = claims(lms.launch("amina", "michel"));

            assertThat(claims.path("sub").asText()).isEqualTo("5");
            assertThat(claims.path("name").asText()).isEqualTo("Amina Diallo");
            assertThat(claims.path(LTI + "roles").get(0).asText()).endsWith("membership#Learner");
            assertThat(claims.path(LTI + "context").path("title").asText()).startsWith("Accueillir et orienter");
            assertThat(claims.path(LTI + "resource_link").path("id").asText()).isEqualTo("4");
            assertThat(claims.path(LTI + "custom").path("content").asText()).isEqualTo("michel");
            assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                            .path("lineitem")
                            .asText())
                    .matches(".*/lineitems/\\d+/lineitem\\?type_id=3");
        }

        @Test
        void sets_and_leaves_out_the_claims_a_test_names() {
            JsonNode claims = claims(
                    lms.launch("amina", "michel").claim("sub", "personne").without("email"));

            assertThat(claims.path("sub").asText()).isEqualTo("personne");
            assertThat(claims.has("email")).isFalse();
        }

        @Test
        void is_given_by_the_authorization_endpoint_too_by_get_and_by_post() {
            Map<String, String> first = ATool.authenticationRequest(
                    tool, lms.launch("amina", "michel").loginInitiation());
            Map<String, String> second = ATool.authenticationRequest(
                    tool, lms.launch("amina", "michel").loginInitiation());

            String got = Http.get(URI.create(lms.authorizationEndpoint() + "?" + Http.encoded(first)))
                    .body();
            String posted = Http.postForm(lms.authorizationEndpoint(), second).body();

            assertThat(Answers.formAction(got)).isEqualTo(tool.addresses().launch());
            assertThat(Answers.hiddenFields(got)).containsEntry("state", first.get("state"));
            assertThat(Answers.hiddenFields(posted)).containsKey("id_token");
        }
    }

    @Nested
    @DisplayName("5.1.1.2 the platform refuses an authentication request that is not as it must be")
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "scope, openid profile, invalid_scope",
            "response_type, code, unsupported_response_type",
            "response_mode, query, invalid_request",
            "response_mode, , invalid_request",
            "prompt, login, invalid_request",
            "prompt, , invalid_request",
            "nonce, , invalid_request",
            "state, , invalid_request",
            "login_hint, , invalid_request",
            "login_hint, 6, access_denied",
            "lti_message_hint, , invalid_request",
            "lti_message_hint, {}, invalid_request",
        })
        void with_an_error_posted_to_the_tool(String name, String value, String error) {
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> request = ATool.authenticationRequest(tool, launch.loginInitiation());
            request.put(name, value == null ? "" : value);

            Map<String, String> form = launch.answer(request);

            assertThat(form).containsEntry("error", error).doesNotContainKey("id_token");
        }

        @ParameterizedTest
        @CsvSource({"client_id, inconnu", "redirect_uri, http://localhost:1/lti/launch?x=1", "redirect_uri, "})
        void on_its_own_page_when_it_does_not_know_where_to_answer(String name, String value) {
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> request = ATool.authenticationRequest(tool, launch.loginInitiation());
            request.put(name, value == null ? "" : value);

            HttpResponse<String> page = Http.postForm(lms.authorizationEndpoint(), request);

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Demande refusée").doesNotContain("id_token");
            assertThatThrownBy(() -> launch.answer(request)).isInstanceOf(AuthenticationError.class);
        }

        @Test
        void when_the_message_hint_comes_a_second_time() {
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> login = launch.loginInitiation();
            launch.answer(ATool.authenticationRequest(tool, login));

            Map<String, String> form = launch.answer(ATool.authenticationRequest(tool, login));

            assertThat(form).containsEntry("error", "invalid_request");
        }

        @Test
        void not_of_a_message_hint_that_comes_again_where_that_is_a_habit() {
            lms.adopt(Trait.HINTS_WORK_AGAIN);
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> login = launch.loginInitiation();
            launch.answer(ATool.authenticationRequest(tool, login));

            Map<String, String> form = launch.answer(ATool.authenticationRequest(tool, login));

            assertThat(form).containsKey("id_token");
            lms.giveUp(Trait.HINTS_WORK_AGAIN);
            launch.answer(ATool.authenticationRequest(tool, login));
            assertThat(launch.answer(ATool.authenticationRequest(tool, login)))
                    .containsEntry("error", "invalid_request");
        }

        @Test
        void when_a_nonce_comes_a_second_time() {
            Launch launch = lms.launch("amina", "michel");
            Map<String, String> first = ATool.authenticationRequest(tool, launch.loginInitiation());
            launch.answer(first);
            Map<String, String> second = new LinkedHashMap<>(first);
            second.put("lti_message_hint", launch.loginInitiation().get("lti_message_hint"));

            Map<String, String> form = launch.answer(second);

            assertThat(form).containsEntry("error", "invalid_request");
        }

        @Test
        void when_a_parameter_comes_twice() {
            Launch launch = lms.launch("amina", "michel");
            String query = Http.encoded(ATool.authenticationRequest(tool, launch.loginInitiation()));

            Map<String, String> form =
                    launch.answer(URI.create(lms.authorizationEndpoint() + "?" + query + "&prompt=none"));

            assertThat(form).containsEntry("error", "invalid_request");
        }
    }

    @Nested
    class Misbehaving {

        @Test
        void answers_with_an_error() {
            assertThat(answer(lms.launch("amina", "michel").with(Fault.PLATFORM_ERROR)))
                    .containsEntry("error", "login_required")
                    .doesNotContainKey("id_token");
        }

        @Test
        void loses_or_changes_the_state() {
            assertThat(answer(lms.launch("amina", "michel").with(Fault.NO_STATE)))
                    .doesNotContainKey("state");
            assertThat(answer(lms.launch("amina", "michel").with(Fault.WRONG_STATE)))
                    .containsEntry("state", "un-autre-state");
        }

        @Test
        void does_not_sign() {
            String token =
                    answer(lms.launch("amina", "michel").with(Fault.ALG_NONE)).get("id_token");

            assertThat(Answers.header(String.valueOf(token)).path("alg").asText())
                    .isEqualTo("none");
            assertThat(token).endsWith(".");
        }

        @Test
        void signs_with_a_key_that_is_not_the_one_it_names() throws Exception {
            String token = answer(lms.launch("amina", "michel").with(Fault.FOREIGN_KEY_WITH_KNOWN_KID))
                    .get("id_token");

            SignedJWT jwt = SignedJWT.parse(token);
            var key = JWKSet.parse(Http.get(lms.jwks()).body())
                    .getKeyByKeyId(jwt.getHeader().getKeyID());

            assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "ALG_NONE_ODDLY_SPELLED, alg, nOnE",
            "ALG_HS256_WITH_PEM, alg, HS256",
            "ALG_HS256_WITH_MODULUS, alg, HS256",
            "EMBEDDED_KEY, kid, apportee",
            "KEY_FROM_ELSEWHERE, jku, https://ailleurs.example/jwks"
        })
        void makes_a_header_that_nobody_should_follow(Fault fault, String member, String value) {
            String token = answer(lms.launch("amina", "michel").with(fault)).get("id_token");

            assertThat(Answers.header(String.valueOf(token)).path(member).asText())
                    .isEqualTo(value);
        }

        @Test
        void brings_its_own_key_along() {
            String token = answer(lms.launch("amina", "michel").with(Fault.EMBEDDED_KEY))
                    .get("id_token");

            assertThat(Answers.header(String.valueOf(token))
                            .path("jwk")
                            .path("kty")
                            .asText())
                    .isEqualTo("RSA");
        }

        @Test
        void wants_hints_of_3000_characters_back_to_the_last() {
            Launch launch = lms.launch("amina", "michel").with(Fault.LONG_HINTS);
            Map<String, String> request = ATool.authenticationRequest(tool, launch.loginInitiation());
            Map<String, String> shortened = new LinkedHashMap<>(request);
            shortened.put("login_hint", "5");

            assertThat(request.get("login_hint")).hasSizeBetween(2900, 3100).contains("+% \"'{}", "é日本");
            assertThat(request.get("lti_message_hint")).hasSizeGreaterThan(3000);
            assertThat(launch.answer(URI.create(lms.authorizationEndpoint() + "?" + Http.encoded(request))))
                    .containsKey("id_token");
            shortened.put("lti_message_hint", launch.loginInitiation().get("lti_message_hint"));
            assertThat(launch.answer(shortened)).containsEntry("error", "access_denied");
        }

        @Test
        void adds_login_parameters_that_nobody_knows() {
            assertThat(lms.launch("amina", "michel")
                            .with(Fault.UNKNOWN_LOGIN_PARAMETERS)
                            .loginInitiation())
                    .containsEntry("canvas_region", "eu-west-1");
        }

        @Test
        void sends_32_kilobytes_of_parameters_in_a_token_under_64() {
            String token = answer(lms.launch("amina", "michel").with(Fault.LARGE_CUSTOM))
                    .get("id_token");

            assertThat(token).hasSizeBetween(32_000, 65_536);
        }

        @Test
        void makes_a_token_of_more_than_64_kilobytes() {
            assertThat(answer(lms.launch("amina", "michel").with(Fault.HUGE_TOKEN))
                            .get("id_token"))
                    .hasSizeGreaterThan(65_536);
        }

        @Test
        void keeps_its_keys_to_itself_until_it_recovers() {
            answer(lms.launch("amina", "michel").with(Fault.JWKS_DOWN));

            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(503);
            lms.recover();
            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(200);
        }

        @Test
        void does_so_for_as_many_launches_as_asked() {
            lms.suffer(Fault.NO_STATE, 1);

            assertThat(answer(lms.launch("amina", "michel"))).doesNotContainKey("state");
            assertThat(answer(lms.launch("amina", "michel"))).containsKey("state");
        }

        @ParameterizedTest
        @CsvSource({
            "EXPIRED_TOKEN, -300, -240",
            "TOKEN_TOO_OLD, -1200, 600",
            "ISSUED_IN_FUTURE, 600, 660",
        })
        void mistakes_the_time(Fault fault, long issued, long expires) {
            JsonNode claims = claims(lms.launch("amina", "michel").with(fault));

            long now = clock.instant().getEpochSecond();
            assertThat(claims.path("iat").asLong() - now).isEqualTo(issued);
            assertThat(claims.path("exp").asLong() - now).isEqualTo(expires);
        }

        @ParameterizedTest
        @MethodSource("fr.passerelle.testlms.oidc.LaunchTest#claimFaults")
        void says_something_else_than_an_honest_message(Fault fault) {
            JsonNode claims =
                    claims(lms.launch("amina", "michel").claim("nonce", "").with(fault));
            JsonNode honest = claims(lms.launch("amina", "michel").claim("nonce", ""));

            assertThat(claims).isNotEqualTo(honest);
        }
    }

    static Stream<Fault> claimFaults() {
        return Stream.of(Fault.values())
                .filter(fault -> fault.stage() == Fault.Stage.CLAIMS)
                .filter(fault -> !fault.refusedAs().equals(Optional.of("NONCE_MISMATCH")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_has_a_label_in_French(Fault fault) {
        assertThat(fault.label()).isNotBlank();
        assertThat(fault.stage().label()).isNotBlank();
    }
}
