package fr.passerelle.testlms.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.token.Scopes;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationTest {

    private static final URI LINK = URI.create("http://localhost:8080/lti/register?invitation=abc");
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String GOOD = """
            {"application_type":"web","response_types":["id_token"],
             "grant_types":["implicit","client_credentials"],
             "initiate_login_uri":"http://localhost:8080/lti/login",
             "redirect_uris":["http://localhost:8080/lti/launch"],
             "client_name":"Passerelle","jwks_uri":"http://localhost:8080/lti/jwks",
             "token_endpoint_auth_method":"private_key_jwt",
             "scope":"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem https://purl.imsglobal.org/spec/lti-ags/scope/score",
             "https://purl.imsglobal.org/spec/lti-tool-configuration":{
               "domain":"localhost:8080","target_link_uri":"http://localhost:8080/lti/launch",
               "custom_parameters":{"course":"$Context.id"},"claims":["sub","given_name"],
               "messages":[{"type":"LtiResourceLinkRequest"}]}}""";

    private final SettableClock clock = new SettableClock();
    private TestLms lms;

    @BeforeEach
    void start() {
        lms = TestLms.start(TestLmsSettings.forTests().withClock(clock));
    }

    @AfterEach
    void stop() {
        lms.close();
    }

    private String token() {
        String query = lms.registrationLink(LINK).getRawQuery();
        return query.substring(query.indexOf("registration_token=") + "registration_token=".length());
    }

    private HttpResponse<String> register(String body, String token) {
        return Http.send(
                "POST",
                lms.registrationEndpoint(),
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    }

    @Nested
    @DisplayName("3.3 the platform opens the tool's link")
    class Link {

        @Test
        void with_its_configuration_and_a_token_added() {
            String link = URLDecoder.decode(lms.registrationLink(LINK).toString(), StandardCharsets.UTF_8);

            assertThat(link)
                    .startsWith(LINK + "&openid_configuration=" + lms.openidConfiguration())
                    .contains("&registration_token=");
        }

        @Test
        void without_a_token_when_asked() {
            assertThat(lms.registrationLinkWithoutToken(LINK).toString()).doesNotContain("registration_token");
        }
    }

    @Nested
    @DisplayName("3.4 the tool reads the configuration")
    class Configuration {

        private JsonNode configuration() {
            return Answers.json(Http.get(lms.openidConfiguration()));
        }

        @Test
        void which_says_where_everything_is() {
            JsonNode configuration = configuration();

            assertThat(configuration.path("issuer").asText()).isEqualTo(lms.issuer());
            assertThat(configuration.path("authorization_endpoint").asText())
                    .isEqualTo(lms.authorizationEndpoint().toString());
            assertThat(configuration.path("token_endpoint").asText())
                    .isEqualTo(lms.tokenEndpoint().toString());
            assertThat(configuration.path("jwks_uri").asText())
                    .isEqualTo(lms.jwks().toString());
            assertThat(configuration.path("registration_endpoint").asText())
                    .isEqualTo(lms.registrationEndpoint().toString());
            assertThat(lms.openidConfiguration().getPath()).doesNotContain(".well-known");
        }

        @Test
        void which_may_misbehave() {
            lms.suffer(Fault.CONFIGURATION_FROM_ANOTHER_ISSUER, 1);
            assertThat(configuration().path("issuer").asText()).isNotEqualTo(lms.issuer());

            lms.suffer(Fault.CONFIGURATION_INCOMPLETE, 1);
            assertThat(configuration().has("registration_endpoint")).isFalse();

            lms.suffer(Fault.CONFIGURATION_HUGE, 1);
            assertThat(configuration().toString()).hasSizeGreaterThan(262_144);
        }

        @ParameterizedTest
        @CsvSource({"CONFIGURATION_DOWN, 503", "CONFIGURATION_REDIRECTED, 302", "CONFIGURATION_NOT_JSON, 200"})
        void which_may_not_be_there(Fault fault, int status) {
            lms.suffer(fault, 1);

            HttpResponse<String> response = Http.get(lms.openidConfiguration());

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body()).doesNotContain("issuer");
        }
    }

    @Nested
    @DisplayName("3.5 the tool registers")
    class Registering {

        @Test
        void and_is_told_its_client_id_and_its_deployment() {
            HttpResponse<String> response = register(GOOD, token());

            RegisteredTool tool = lms.registeredTools().get(0);
            JsonNode body = Answers.json(response);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(body.path("client_id").asText()).isEqualTo(tool.clientId());
            assertThat(body.path(TOOL).path("deployment_id").asText()).isEqualTo(tool.deploymentId());
            assertThat(tool.scopes()).containsExactlyInAnyOrder(Scopes.LINE_ITEM, Scopes.SCORE);
            assertThat(tool.name()).isEqualTo("Passerelle");
        }

        @Test
        void and_sees_only_the_claims_and_services_it_asked_for() {
            register(GOOD, token());
            RegisteredTool tool = lms.registeredTools().get(0);

            var launch = lms.launch("amina", "michel");
            var request = ATool.authenticationRequest(tool, launch.loginInitiation());
            JsonNode claims =
                    Answers.claims(String.valueOf(launch.answer(request).get("id_token")));

            assertThat(claims.path("given_name").asText()).isEqualTo("Amina");
            assertThat(claims.has("email")).isFalse();
            assertThat(claims.has("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"))
                    .isFalse();
            assertThat(claims.path("https://purl.imsglobal.org/spec/lti/claim/custom")
                            .path("course")
                            .asText())
                    .isEqualTo("2");
        }

        @Test
        void once_for_each_token() {
            String token = token();
            register(GOOD, token);

            HttpResponse<String> again = register(GOOD, token);

            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(lms.registeredTools()).hasSize(1);
        }

        @Test
        void within_the_hour() {
            String token = token();
            clock.advance(Duration.ofHours(1));

            assertThat(register(GOOD, token).statusCode()).isEqualTo(401);
        }

        @Test
        void without_a_token_only_if_its_link_had_none() {
            String[] json = {"Content-Type", "application/json"};
            assertThat(Http.send("POST", lms.registrationEndpoint(), GOOD, json).statusCode())
                    .isEqualTo(401);

            lms.registrationLinkWithoutToken(LINK);

            assertThat(Http.send("POST", lms.registrationEndpoint(), GOOD, json).statusCode())
                    .isEqualTo(200);
            assertThat(Http.send("POST", lms.registrationEndpoint(), GOOD, json).statusCode())
                    .isEqualTo(401);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"web\" | \"native\" | invalid_client_metadata",
                    "[\"id_token\"] | [\"code\"] | invalid_client_metadata",
                    "[\"implicit\",\"client_credentials\"] | [\"implicit\"] | invalid_client_metadata",
                    "private_key_jwt | client_secret_basic | invalid_client_metadata",
                    "[\"http://localhost:8080/lti/launch\"] | [] | invalid_redirect_uri",
                    "\"Passerelle\" | \"\" | invalid_client_metadata",
                    "http://localhost:8080/lti/jwks | javascript:alert(1) | invalid_client_metadata",
                    "scope/score | scope/inconnu | invalid_client_metadata",
                    "\"domain\":\"localhost:8080\" | \"domain\":\"example.org\" | invalid_client_metadata",
                    "\"$Context.id\" | 2 | invalid_client_metadata",
                })
        void and_is_refused_with_metadata_that_are_not_right(String from, String to, String error) {
            assertThat(GOOD).contains(from);

            HttpResponse<String> response = register(GOOD.replace(from, to), token());

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(Answers.json(response).path("error").asText()).isEqualTo(error);
            assertThat(lms.registeredTools()).isEmpty();
        }

        @Test
        void and_may_be_treated_badly() {
            lms.suffer(Fault.REGISTRATION_REFUSED, 1);
            assertThat(register(GOOD, token()).statusCode()).isEqualTo(400);

            lms.suffer(Fault.REGISTRATION_WITHOUT_CLIENT_ID, 1);
            assertThat(Answers.json(register(GOOD, token())).has("client_id")).isFalse();

            lms.suffer(Fault.REGISTRATION_WITHOUT_DEPLOYMENT, 1);
            assertThat(Answers.json(register(GOOD, token())).path(TOOL).has("deployment_id"))
                    .isFalse();

            lms.suffer(Fault.REGISTRATION_REDUCED_SCOPES, 1);
            assertThat(Answers.json(register(GOOD, token())).path("scope").asText())
                    .isEqualTo(Scopes.SCORE);
        }
    }
}
