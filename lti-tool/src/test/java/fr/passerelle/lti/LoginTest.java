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
import org.junit.jupiter.params.provider.MethodSource;
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
        @ValueSource(
                strings = {
                    "iss",
                    "login_hint",
                    "target_link_uri",
                    "client_id",
                    "lti_message_hint",
                    "lti_deployment_id",
                    "deployment_id",
                    "lti_storage_target"
                })
        void refuses_a_login_that_repeats(String parameter) {
            String once = initiation.getOrDefault(parameter, List.of("1")).get(0);

            for (List<String> twice : List.of(List.of(once, once), List.of(once, "two"), List.of("", once))) {
                initiation.put(parameter, twice);
                LaunchRefused refused = refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));
                assertThat(refused.error().toString()).contains(parameter).contains("REPEATED");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"iss", "login_hint", "client_id", "lti_message_hint", "lti_storage_target"})
        void takes_a_parameter_of_8_kilobytes_and_not_a_character_more(String parameter) {
            initiation.put(parameter, List.of("x".repeat(8192)));
            LoginInitiation longest = LoginInitiation.from(initiation);
            initiation.put(parameter, List.of("x".repeat(8193)));

            LaunchRefused refused = refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));

            assertThat(longest).isNotNull();
            assertThat(refused.error().toString()).contains(parameter).contains("TOO_LONG");
        }

        @Test
        void answers_a_target_link_of_8_kilobytes() {
            initiation.put("target_link_uri", List.of("https://tool.example/" + "x".repeat(8192 - 21)));

            assertThat(login(tool).parameters()).containsEntry("redirect_uri", "https://tool.example/lti/launch");
        }

        @ParameterizedTest
        @ValueSource(strings = {"lti_deployment_id", "deployment_id"})
        void takes_a_deployment_id_of_255_characters_and_not_one_more(String parameter) {
            initiation.put(parameter, List.of("1".repeat(255)));
            AuthenticationRequest answered = login(tool);
            initiation.put(parameter, List.of("1".repeat(256)));

            LaunchRefused refused = refuses(LaunchErrorCode.LOGIN_PARAMETER_MISSING, () -> login(tool));

            assertThat(answered.state().value()).hasSizeLessThan(8 * 1024);
            assertThat(refused.error().toString()).contains(parameter).contains("TOO_LONG");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://LMS.example",
                    "https://lms.example/",
                    "http://lms.example",
                    "https://lms.example:443",
                    " https://lms.example",
                    "https://lms.example\u0000",
                    "https://lms.example%00",
                    "lms.example",
                    "https://lms.exаmple"
                })
        void knows_an_issuer_by_its_exact_spelling(String issuer) {
            initiation.put("iss", List.of(issuer));

            refuses(LaunchErrorCode.REGISTRATION_UNKNOWN, () -> login(tool));
            initiation.remove("client_id");
            refuses(LaunchErrorCode.REGISTRATION_UNKNOWN, () -> login(tool));
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
                    "not an address {}",
                    "https://tool.example\\@elsewhere.example/",
                    "https://elsewhere.example\\.tool.example/",
                    "https:\\\\tool.example/",
                    "https://tool.example%40elsewhere.example/",
                    "https://tool.example%2Felsewhere.example/",
                    "https://tool.example.elsewhere.example/",
                    "https://tool.example./",
                    "https://@tool.example/",
                    "https://:@tool.example/",
                    "https:tool.example/",
                    "https:/tool.example/",
                    "https:///tool.example/",
                    "https://",
                    "/lti/launch",
                    "?x",
                    "#x",
                    "https://tool.exa\tmple/",
                    "\thttps://tool.example/",
                    " https://tool.example/",
                    "https://tool.example/\n",
                    "https://tool.example\u0000/",
                    "https://tооl.example/",
                    "https://tool。example/",
                    "https://ｔool.example/",
                    "https://tool_.example/",
                    "https://[::1]/",
                    "https://tool.example:80/",
                    "https://tool.example:44300/",
                    "http://tool.example:443/",
                    "data:text/html,x",
                    "view-source:https://tool.example/"
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
                    "HTTPS://tool.EXAMPLE",
                    "https://tool.example:/",
                    "https://tool.example/a/../../b/./c",
                    "https://tool.example//elsewhere.example/",
                    "https://tool.example/?next=https://elsewhere.example/",
                    "https://tool.example/é%20@elsewhere.example",
                    "https://tool.example/lti/launch"
                })
        void takes_any_target_link_of_our_origin(String target) {
            initiation.put("target_link_uri", List.of(target));

            assertThat(login(tool).parameters()).containsEntry("redirect_uri", "https://tool.example/lti/launch");
        }
    }

    static List<String> hints() {
        return List.of(
                "a+b",
                "a b",
                " ",
                "%",
                "%2B",
                "%252B+%20",
                "&x=1&state=2",
                "a=b",
                "#x",
                "\"'`<>",
                "{\"a\":[1,\"é\\n\"]}",
                "${x}",
                "\u0000\u0001\t\r\n",
                "\uFEFFé",
                "日本語 😀",
                "e\u0301",
                "\u202e",
                "ÿ",
                "x".repeat(3000),
                "+ %\"é😀".repeat(375),
                "eyJhbGciOiJIUzI1NiJ9.eyJhIjoiYiJ9.c2ln",
                "\\",
                "a;b",
                "..",
                "~*-._");
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

        @ParameterizedTest
        @MethodSource("fr.passerelle.lti.LoginTest#hints")
        void returns_any_hint_to_the_byte_by_redirect_and_by_form(String hint) {
            initiation.put("lti_message_hint", List.of(hint));
            initiation.put("login_hint", List.of(hint));

            AuthenticationRequest request = login(tool);

            String query = request.asRedirect().getRawQuery();
            assertThat(query).matches("[A-Za-z0-9%&=_.*-]+");
            assertThat(decoded(query)).containsEntry("lti_message_hint", hint).containsEntry("login_hint", hint);
            assertThat(request.parameters())
                    .containsEntry("lti_message_hint", hint)
                    .containsEntry("login_hint", hint);
            assertThat(request.fitsInUrl()).isEqualTo(query.length() + "https://lms.example/auth?".length() <= 2000);
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
