package fr.passerelle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import fr.passerelle.registration.dynamic.RegistrationErrorCode;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import fr.passerelle.registration.dynamic.RegistrationToken;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.fixture.APlatform;
import fr.passerelle.registration.fixture.AProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToolRegistrationTest {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final RegistrationToken TOKEN = new RegistrationToken("one-time-token");

    private final APlatform platform = new APlatform();
    private final ToolRegistration registration = with(SharedIssuers.none());
    private final URI configuration = platform.uri("/configuration");
    private final CountDownLatch tested = new CountDownLatch(1);

    @AfterEach
    void close() {
        tested.countDown();
        platform.close();
    }

    private static ToolRegistration with(SharedIssuers shared) {
        PlatformHttp http = new PlatformHttp(EgressPolicy.allowingPrivate(), Duration.ofSeconds(2));
        return new ToolRegistration(AProfile.at("https://tool.example"), http, shared);
    }

    private static RegistrationRefused refuses(RegistrationErrorCode code, ThrowingCallable attempt) {
        RegistrationRefused refused = catchThrowableOfType(RegistrationRefused.class, attempt);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    @Nested
    @DisplayName("Reading the configuration (F-2 to F-4)")
    class Reading {

        @Test
        @DisplayName("brings the token back when there is one (Canvas), and none when there is none (Brightspace, Q37)")
        void brings_the_token_back_when_there_is_one() {
            registration.read(configuration, TOKEN);
            registration.read(configuration);

            assertThat(platform.asked("/configuration"))
                    .extracting(APlatform.Asked::authorization)
                    .containsExactly("Bearer one-time-token", "");
        }

        @Test
        @DisplayName("understands Moodle, whose configuration is not below its issuer (Q18)")
        void understands_moodle() throws Exception {
            String moodle = Files.readString(Path.of("src/test/resources/moodle-4.5/openid-configuration.json"))
                    .replace("http://lms.localhost:8081", platform.uri("").toString());
            platform.on("/moodle", exchange -> APlatform.answer(exchange, 200, moodle));

            PlatformConfiguration read = registration.read(platform.uri("/moodle"));

            assertThat(read.isProduct("moodle")).isTrue();
            assertThat(read.productVersion()).startsWith("4.5.6");
            assertThat(read.algorithms()).containsExactly(Algorithm.RS256);
            assertThat(read.tokenAudience()).isEqualTo(read.tokenEndpoint().toString());
            assertThat(read.scopesSupported()).contains(Scope.SCORE.uri());
            assertThat(read.messagesSupported()).containsOnlyKeys("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
        }

        @Test
        @DisplayName("takes messages as plain strings and members of odd types (Moodle, Q17)")
        void takes_messages_as_plain_strings_and_members_of_odd_types() {
            platform.configuration.put("scopes_supported", 12);
            platform.configuration
                    .putArray("id_token_signing_alg_values_supported")
                    .add("HS256")
                    .add("none");
            ObjectNode own = platform.configuration.putObject(PLATFORM);
            own.putArray("messages_supported").add("LtiResourceLinkRequest").add(12);
            own.putArray("product_family_code");

            PlatformConfiguration read = registration.read(configuration);

            assertThat(read.messagesSupported()).containsOnlyKeys("LtiResourceLinkRequest");
            assertThat(read.algorithms()).containsExactly(Algorithm.RS256);
            assertThat(read.product()).isEmpty();
        }

        @Test
        @DisplayName("takes the authorization server as token audience (Brightspace, Q35)")
        void takes_the_authorization_server_as_token_audience() {
            platform.configuration.put("authorization_server", "https://api.brightspace.com/auth/token");

            assertThat(registration.read(configuration).tokenAudience())
                    .isEqualTo("https://api.brightspace.com/auth/token");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
        void refuses_a_configuration_without(String member) {
            platform.configuration.remove(member);

            RegistrationRefused refused =
                    refuses(RegistrationErrorCode.CONFIGURATION_INVALID, () -> registration.read(configuration));

            assertThat(refused.error().toString()).contains(member);
        }

        @ParameterizedTest
        @CsvSource({
            "token_endpoint, ftp://lms.example/token",
            "jwks_uri, file://lms.example/etc/passwd",
            "authorization_endpoint, http://user@lms.example/auth"
        })
        void refuses_an_insecure_endpoint(String member, String address) {
            platform.configuration.put(member, address);

            refuses(RegistrationErrorCode.ENDPOINT_INSECURE, () -> registration.read(configuration));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://127.0.0.1",
                    "http://other.example",
                    "http://127.0.0.1.other.example",
                    "http://127.0.0.1@other.example",
                    "//127.0.0.1/",
                    "nobody"
                })
        void refuses_an_issuer_on_another_host(String issuer) {
            platform.configuration.put("issuer", issuer);

            refuses(RegistrationErrorCode.ISSUER_MISMATCH, () -> registration.read(configuration));
        }

        @Test
        void accepts_an_issuer_with_another_path() {
            platform.configuration.put("issuer", platform.uri("/moodle/").toString());

            assertThat(registration.read(configuration).issuer())
                    .isEqualTo(platform.uri("/moodle/").toString());
        }

        @Test
        @DisplayName("accepts a shared issuer that is listed, for this host only (Canvas, Q23)")
        void accepts_a_shared_issuer_that_is_listed_for_this_host_only() {
            platform.configuration.put("issuer", "https://canvas.example");
            ToolRegistration listed =
                    with(new SharedIssuers(Map.of("https://canvas.example", Set.of("sso.example", "127.0.0.1"))));
            ToolRegistration other =
                    with(new SharedIssuers(Map.of("https://canvas.example", Set.of("*.example", "0.0.1"))));

            assertThat(listed.read(configuration).issuer()).isEqualTo("https://canvas.example");
            refuses(RegistrationErrorCode.ISSUER_MISMATCH, () -> other.read(configuration));
        }

        @Test
        void refuses_a_huge_configuration() {
            platform.on("/huge", exchange -> APlatform.answer(exchange, 200, " ".repeat(300 * 1024)));

            RegistrationRefused refused = refuses(
                    RegistrationErrorCode.CONFIGURATION_UNREACHABLE, () -> registration.read(platform.uri("/huge")));

            assertThat(refused.error().toString()).contains("ANSWER_TOO_LARGE");
        }

        @Test
        void refuses_a_configuration_that_never_comes() {
            platform.on("/slow", exchange -> await());

            RegistrationRefused refused = refuses(
                    RegistrationErrorCode.CONFIGURATION_UNREACHABLE, () -> registration.read(platform.uri("/slow")));

            assertThat(refused.error().toString()).contains("TIMED_OUT");
        }

        @Test
        void follows_no_redirect() {
            platform.on("/moved", exchange -> {
                exchange.getResponseHeaders().add("Location", configuration.toString());
                APlatform.answer(exchange, 302, "");
            });

            RegistrationRefused refused = refuses(
                    RegistrationErrorCode.CONFIGURATION_UNREACHABLE,
                    () -> registration.read(platform.uri("/moved"), TOKEN));

            assertThat(refused.error().toString()).contains("302").doesNotContain("one-time-token");
            assertThat(platform.asked("/configuration")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "<html>", "{\"issuer\":", "null"})
        void refuses_what_is_no_configuration(String body) {
            platform.on("/odd", exchange -> APlatform.answer(exchange, 200, body));

            refuses(RegistrationErrorCode.CONFIGURATION_INVALID, () -> registration.read(platform.uri("/odd")));
        }

        @Test
        void calls_nobody_inside_our_network_outside_of_tests() {
            ToolRegistration strict = new ToolRegistration(
                    AProfile.at("https://tool.example"),
                    new PlatformHttp(EgressPolicy.publicOnly()),
                    SharedIssuers.none());

            refuses(RegistrationErrorCode.ENDPOINT_INSECURE, () -> strict.read(configuration));
            refuses(
                    RegistrationErrorCode.ENDPOINT_INSECURE,
                    () -> strict.read(URI.create("https://127.0.0.1/configuration")));
            assertThat(platform.asked("/configuration")).isEmpty();
        }
    }

    @Nested
    @DisplayName("Asking to be registered (F-5, F-6)")
    class Asking {

        @Test
        void says_who_we_are_and_asks_for_no_name() {
            registration.register(registration.read(configuration), TOKEN);

            JsonNode request = platform.request();
            assertThat(platform.asked("/register").get(0).authorization()).isEqualTo("Bearer one-time-token");
            assertThat(request.path("application_type").asText()).isEqualTo("web");
            assertThat(request.path("response_types").toString()).isEqualTo("[\"id_token\"]");
            assertThat(request.path("grant_types").toString()).isEqualTo("[\"implicit\",\"client_credentials\"]");
            assertThat(request.path("initiate_login_uri").asText()).isEqualTo("https://tool.example/lti/login");
            assertThat(request.path("redirect_uris").toString()).isEqualTo("[\"https://tool.example/lti/launch\"]");
            assertThat(request.path("client_name").asText()).isEqualTo("Passerelle");
            assertThat(request.path("client_name#fr").asText()).isEqualTo("Passerelle, la formation");
            assertThat(request.path("jwks_uri").asText()).isEqualTo("https://tool.example/lti/jwks");
            assertThat(request.path("logo_uri").asText()).isEqualTo("https://tool.example/logo.png");
            assertThat(request.path("token_endpoint_auth_method").asText()).isEqualTo("private_key_jwt");
            assertThat(request.path("scope").asText().split(" ")).hasSize(3);
            JsonNode tool = request.path(TOOL);
            assertThat(tool.path("domain").asText()).isEqualTo("tool.example");
            assertThat(tool.path("target_link_uri").asText()).isEqualTo("https://tool.example/lti/launch");
            assertThat(tool.path("claims").toString()).isEqualTo("[\"iss\",\"sub\"]");
            assertThat(tool.path("messages")).hasSize(2);
            assertThat(tool.path("custom_parameters").path("content").asText()).isEqualTo("$ResourceLink.id");
            assertThat(request.has("policy_uri")).isFalse();
        }

        @Test
        void asks_only_for_what_the_platform_supports() {
            platform.configuration.putArray("scopes_supported").add(Scope.SCORE.uri());
            ObjectNode own = platform.configuration.putObject(PLATFORM);
            ObjectNode message = own.putArray("messages_supported").addObject();
            message.put("type", "LtiDeepLinkingRequest").putArray("placements").add("RichTextEditor");

            registration.register(registration.read(configuration));

            assertThat(platform.request().path("scope").asText()).isEqualTo(Scope.SCORE.uri());
            JsonNode messages = platform.request().path(TOOL).path("messages");
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0).path("label").asText()).isEqualTo("Choisir un contenu");
            assertThat(messages.get(0).has("placements")).isFalse();
        }

        @Test
        void tells_canvas_that_people_stay_anonymous() {
            platform.configuration.putObject(PLATFORM).put("product_family_code", "canvas");

            registration.register(registration.read(configuration));

            assertThat(platform.request()
                            .path(TOOL)
                            .path("https://canvas.instructure.com/lti/privacy_level")
                            .asText())
                    .isEqualTo("anonymous");
        }
    }

    @Nested
    @DisplayName("What is granted (F-7)")
    class Granted {

        @Test
        void is_a_registration_with_what_the_configuration_said() {
            platform.response.putObject(TOOL).put("deployment_id", "3");

            ClientRegistrationResponse granted = register();

            Registration made = granted.registration();
            assertThat(made.issuer())
                    .isEqualTo(platform.configuration.path("issuer").asText());
            assertThat(made.clientId()).isEqualTo("client-1");
            assertThat(made.authorizationEndpoint()).isEqualTo(platform.uri("/auth"));
            assertThat(made.tokenEndpoint()).isEqualTo(platform.uri("/token"));
            assertThat(made.jwksUri()).isEqualTo(platform.uri("/jwks"));
            assertThat(made.tokenAudience()).isEqualTo(platform.uri("/token").toString());
            assertThat(made.anonymousAllowed()).isFalse();
            assertThat(granted.deploymentId()).contains(new DeploymentId("3"));
        }

        @Test
        @DisplayName("may lack a deployment (Canvas, F-7)")
        void may_lack_a_deployment_as_with_canvas() {
            platform.responseStatus = 201;

            assertThat(register().deploymentId()).isEmpty();
        }

        @Test
        void may_be_less_than_was_asked() {
            platform.response.put("scope", Scope.SCORE.uri() + " https://vendor.example/scope");

            ClientRegistrationResponse granted = register();

            assertThat(granted.grantedScopes()).containsExactly(Scope.SCORE);
            assertThat(granted.missingScopes()).containsExactlyInAnyOrder(Scope.LINE_ITEM, Scope.LINE_ITEM_READ_ONLY);
        }

        @Test
        void is_what_was_asked_when_the_platform_does_not_say() {
            assertThat(register().missingScopes()).isEmpty();
        }

        @Test
        @DisplayName("may come in odd types (Moodle, Q17)")
        void may_come_in_odd_types() {
            platform.response.put("client_id", 12);
            platform.response.putArray("application_type").add("web");
            platform.response.putArray("scope").add(Scope.SCORE.uri());
            platform.response.putObject(TOOL).put("deployment_id", 7).put("messages", "none");

            ClientRegistrationResponse granted = register();

            assertThat(granted.registration().clientId()).isEqualTo("12");
            assertThat(granted.deploymentId()).contains(new DeploymentId("7"));
            assertThat(granted.grantedScopes()).containsExactly(Scope.SCORE);
        }

        @Test
        void by_moodle_is_understood() throws Exception {
            String moodle = Files.readString(Path.of("src/test/resources/moodle-4.5/registration-response.json"));
            platform.response.setAll((ObjectNode) APlatform.json(moodle));

            ClientRegistrationResponse granted = register();

            assertThat(granted.registration().clientId()).isEqualTo("BmLUqbOzkS5EXC8");
            assertThat(granted.deploymentId()).contains(new DeploymentId("3"));
            assertThat(granted.missingScopes()).isEmpty();
        }

        @Test
        void is_nothing_when_the_platform_refuses() {
            platform.responseStatus = 401;
            platform.response.removeAll();
            platform.response.put("error", "invalid_token").put("error_description", "used\nbefore");

            RegistrationRefused refused = refuses(RegistrationErrorCode.REGISTRATION_REFUSED, this::register);

            assertThat(refused.error().toString()).contains("401", "invalid_token", "used before");
        }

        @Test
        void is_nothing_without_a_client_id() {
            platform.response.removeAll();

            refuses(RegistrationErrorCode.RESPONSE_INVALID, this::register);
        }

        @Test
        void is_unknown_when_the_answer_never_comes() {
            platform.on("/silent", exchange -> await());
            platform.configuration.put(
                    "registration_endpoint", platform.uri("/silent").toString());

            refuses(RegistrationErrorCode.REGISTRATION_UNREACHABLE, this::register);
        }

        private ClientRegistrationResponse register() {
            return registration.register(registration.read(configuration));
        }
    }

    @Test
    void a_token_is_never_written() {
        assertThat(TOKEN.toString()).doesNotContain("one-time-token");
    }

    private void await() {
        try {
            boolean ignored = tested.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
