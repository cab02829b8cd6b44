package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoginTest {

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);
    private final Map<String, List<String>> initiation = ATool.initiation();

    @AfterEach
    void close() {
        platform.close();
    }

    private AuthenticationRequest login(ATool to) {
        return to.tool.login(LoginInitiation.from(initiation));
    }

    @Nested
    @DisplayName("Step 1: third-party initiated login (A-7 to A-9)")
    class Initiation {

        @ParameterizedTest
        @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
        void refuses_a_login_without(String parameter) {
            initiation.remove(parameter);

            LaunchRefused refused = refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));

            assertThat(refused.error().toString()).contains(parameter).contains("ABSENT");
        }

        @ParameterizedTest
        @ValueSource(strings = {"iss", "client_id", "lti_message_hint", "lti_deployment_id"})
        void refuses_a_login_that_repeats(String parameter) {
            initiation.put(parameter, List.of("one", "two"));

            refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));
        }

        @Test
        void refuses_a_hint_longer_than_8_kilobytes() {
            initiation.put("lti_message_hint", List.of("x".repeat(8193)));

            refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));
        }

        @Test
        void ignores_parameters_it_does_not_know() {
            initiation.put("utf8", List.of("✓", "✓"));

            assertThat(login(tool).parameters()).doesNotContainKey("utf8");
        }

        @Test
        void refuses_an_issuer_nobody_registered() {
            initiation.put("iss", List.of("https://other.example"));

            LaunchRefused refused = refuses(LaunchErrorCode.REGISTRATION_UNKNOWN, () -> login(tool));

            assertThat(refused.registration()).isEmpty();
            assertThat(refused.checksPassed()).isEmpty();
        }

        @Test
        void refuses_a_client_id_of_nobody_under_a_known_issuer() {
            initiation.put("client_id", List.of("client-2"));

            refuses(LaunchErrorCode.REGISTRATION_UNKNOWN, () -> login(tool));
        }

        @Test
        void refuses_a_registration_that_is_switched_off() {
            Registration off = platform.complete(platform.registering().active(false));
            ATool closed = ATool.knowing(Registrations.of(off));

            refuses(LaunchErrorCode.REGISTRATION_UNKNOWN, () -> login(closed));
        }

        @Test
        void finds_the_only_registration_of_an_issuer_without_a_client_id() {
            initiation.remove("client_id");

            assertThat(login(tool).parameters()).containsEntry("client_id", APlatform.CLIENT_ID);
        }

        @Test
        void refuses_to_choose_between_registrations_of_a_shared_issuer() {
            initiation.remove("client_id");
            Registration other = platform.complete(
                    Registration.of(APlatform.ISSUER, "client-2").id(new RegistrationId("registration-2")));
            ATool shared =
                    ATool.knowing(Registrations.of(Map.of(platform.registration(), List.of(), other, List.of())));

            refuses(LaunchErrorCode.REGISTRATION_AMBIGUOUS, () -> login(shared));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://elsewhere.example/lti/launch",
                    "http://tool.example/lti/launch",
                    "https://tool.example:8443/lti/launch",
                    "https://tool.example@elsewhere.example/",
                    "https://user@tool.example/",
                    "//tool.example/",
                    "javascript:alert(1)",
                    "not an address {}"
                })
        void refuses_a_target_link_that_is_not_ours(String target) {
            initiation.put("target_link_uri", List.of(target));

            LaunchRefused refused = refuses(LaunchErrorCode.TARGET_LINK_FOREIGN, () -> login(tool));

            assertThat(refused.checksPassed()).containsExactly(LaunchCheck.REGISTRATION_KNOWN);
            assertThat(refused.registration()).contains(new RegistrationId("registration-1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://tool.example/",
                    "https://TOOL.example:443/l?x=1#y",
                    "https://tool.example/lti/launch"
                })
        void takes_any_target_link_of_our_origin(String target) {
            initiation.put("target_link_uri", List.of(target));

            assertThat(login(tool).parameters()).containsEntry("redirect_uri", "https://tool.example/lti/launch");
        }
    }

    @Nested
    @DisplayName("Step 2: authentication request (A-10 to A-14)")
    class Request {

        @Test
        void says_what_the_security_framework_asks_for() {
            AuthenticationRequest request = login(tool);

            assertThat(request.endpoint()).isEqualTo(URI.create("https://lms.example/auth"));
            assertThat(request.parameters())
                    .containsEntry("scope", "openid")
                    .containsEntry("response_type", "id_token")
                    .containsEntry("response_mode", "form_post")
                    .containsEntry("prompt", "none")
                    .containsEntry("client_id", APlatform.CLIENT_ID)
                    .containsEntry("redirect_uri", "https://tool.example/lti/launch")
                    .containsEntry("login_hint", "hint-5")
                    .containsEntry("state", request.state().value())
                    .containsKey("nonce")
                    .doesNotContainKey("lti_message_hint");
        }

        @Test
        void echoes_the_hints_unaltered() {
            String hint = "{\"cmid\":14,\"launchid\":\"été & + %2B\"}";
            initiation.put("lti_message_hint", List.of(hint));

            String query = login(tool).asRedirect().getRawQuery();

            assertThat(query).doesNotContain("{").doesNotContain("+");
            assertThat(decoded(query)).containsEntry("lti_message_hint", hint);
        }

        @Test
        void keeps_a_query_the_authorization_endpoint_has() {
            Registration registration = platform.registering()
                    .endpoints(
                            URI.create("https://lms.example/auth?tenant=7"),
                            platform.server.uri("/token"),
                            platform.server.uri("/jwks"));

            URI redirect = login(ATool.knowing(Registrations.of(registration))).asRedirect();

            assertThat(redirect.toString()).startsWith("https://lms.example/auth?tenant=7&scope=openid&");
        }

        @Test
        void fits_in_a_url_until_a_hint_is_long() {
            boolean small = login(tool).fitsInUrl();
            initiation.put("lti_message_hint", List.of("x".repeat(2000)));

            boolean large = login(tool).fitsInUrl();

            assertThat(small).isTrue();
            assertThat(large).isFalse();
        }

        @Test
        void never_uses_state_nonce_or_secret_twice() {
            AuthenticationRequest one = login(tool);
            AuthenticationRequest two = login(tool);

            assertThat(one.state()).isNotEqualTo(two.state());
            assertThat(one.stateId()).isNotEqualTo(two.stateId());
            assertThat(one.secret()).isNotEqualTo(two.secret());
            assertThat(ATool.nonce(one)).isNotEqualTo(ATool.nonce(two)).hasSizeGreaterThanOrEqualTo(22);
        }

        @Test
        void keeps_the_state_short_however_long_the_target_link() {
            initiation.put("target_link_uri", List.of("https://tool.example/" + "x".repeat(5000)));

            assertThat(login(tool).state().value()).hasSizeLessThan(600);
        }

        @Test
        void names_a_cookie_after_the_state() {
            AuthenticationRequest request = login(tool);

            assertThat(request.stateId().cookieName()).matches("__Host-lti_[A-Za-z0-9_-]{22}");
            assertThat(request.state().value())
                    .startsWith(request.stateId().value() + ".")
                    .matches("[A-Za-z0-9_.-]+");
        }

        @Test
        void tells_where_platform_storage_is_offered() {
            initiation.put("lti_storage_target", List.of("_parent"));

            assertThat(login(tool).storageTarget()).contains("_parent");
        }

        private Map<String, String> decoded(String query) {
            Map<String, String> all = new java.util.HashMap<>();
            for (String pair : query.split("&", -1)) {
                int at = pair.indexOf('=');
                all.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
            return all;
        }
    }
}
