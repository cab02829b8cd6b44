package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.launch.UnboundLaunch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchTest {

    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    private ATestLaunch launch() {
        return platform.launch(tool.clock);
    }

    private Launch post(AuthenticationRequest request, String token) {
        return tool.tool.accept(AuthenticationResponse.from(ATool.form(request, token)), request.secret());
    }

    @Nested
    @DisplayName("A valid launch")
    class Valid {

        @Test
        void tells_who_comes_from_where() {
            Launch launch = tool.accept(launch());

            assertThat(launch).isInstanceOf(ResourceLinkLaunch.class);
            assertThat(((ResourceLinkLaunch) launch).resourceLink().id()).isEqualTo("link-3");
            assertThat(launch.registration()).isEqualTo(platform.registration());
            assertThat(launch.deploymentId()).isEqualTo(new DeploymentId("1"));
            assertThat(launch.subject()).contains("learner-5");
            assertThat(launch.displayName()).contains("Camille Sécret");
            assertThat(launch.roles().learner()).isTrue();
            assertThat(launch.context().orElseThrow().id()).isEqualTo("course-2");
            assertThat(launch.targetLinkUri()).isEqualTo(ATool.LAUNCH_URI);
        }

        @Test
        void may_be_tied_to_its_browser_later() {
            AuthenticationRequest request = tool.login();
            String token = launch().token(ATool.nonce(request));

            UnboundLaunch unbound = tool.tool
                    .verify(AuthenticationResponse.from(ATool.form(request, token)))
                    .take();

            assertThat(request.secret().matches(unbound.secretHash())).isTrue();
            assertThat(unbound.launch().subject()).contains("learner-5");
            assertThat(unbound.stateId()).isEqualTo(request.stateId());
        }

        @Test
        void goes_to_the_launch_address_when_its_target_is_not_ours() {
            Launch launch = tool.accept(launch().with("lti:target_link_uri", "https://elsewhere.example/x"));

            assertThat(launch.targetLinkUri()).isEqualTo(ATool.LAUNCH_URI);
        }

        @Test
        void goes_where_the_signed_target_says_rather_than_the_login() {
            Launch launch = tool.accept(launch().with("lti:target_link_uri", "https://tool.example/lti/launch?a=b"));

            assertThat(launch.targetLinkUri()).isEqualTo(URI.create("https://tool.example/lti/launch?a=b"));
        }

        @Test
        void may_be_one_of_two_at_the_same_time_in_one_browser() {
            AuthenticationRequest one = tool.login();
            AuthenticationRequest two = tool.login();

            Launch second = post(two, launch().with("sub", "second").token(ATool.nonce(two)));
            Launch first = post(one, launch().with("sub", "first").token(ATool.nonce(one)));

            assertThat(first.subject()).contains("first");
            assertThat(second.subject()).contains("second");
        }

        @Test
        void survives_optional_claims_of_any_shape() {
            ATestLaunch odd = launch().with("lti:context", List.of("course"))
                    .with("lti:custom", Map.of("number", 12, "list", List.of(1, 2), "yes", true))
                    .with("lti:launch_presentation", Map.of("width", "a lot", "locale", 5, "return_url", "not a url"))
                    .with("lti:tool_platform", "moodle")
                    .with("lti:lis", 12)
                    .with("name", Map.of())
                    .with("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", Map.of("lineitems", 12))
                    .with("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", "no")
                    .with("https://vendor.example/claim", Map.of("deep", List.of(List.of(1))));

            Launch launch = tool.accept(odd);

            assertThat(launch.context()).isEmpty();
            assertThat(launch.custom().get("number")).contains("12");
            assertThat(launch.custom().get("list")).contains("[1,2]");
            assertThat(launch.toolPlatform()).isEmpty();
            assertThat(launch.presentation().returnUrl()).isEmpty();
            assertThat(launch.displayName()).isEmpty();
            assertThat(launch.gradeEndpoint().orElseThrow().lineItems()).isEmpty();
            assertThat(launch.rosterEndpoint()).isEmpty();
        }
    }

    @Nested
    @DisplayName("Step 3: what comes back (A-15, A-16)")
    class Response {

        @Test
        void refuses_a_form_without_state() {
            refuses(
                    LaunchErrorCode.STATE_MISSING,
                    () -> AuthenticationResponse.from(Map.of("id_token", List.of("a.b.c"))));
        }

        @Test
        void refuses_a_form_with_two_states() {
            refuses(
                    LaunchErrorCode.STATE_MISSING,
                    () -> AuthenticationResponse.from(Map.of("state", List.of("one", "two"))));
        }

        @Test
        void refuses_two_id_tokens() {
            AuthenticationRequest request = tool.login();
            String token = launch().token(ATool.nonce(request));
            Map<String, List<String>> form = new HashMap<>(ATool.form(request, token));
            form.put("id_token", List.of(token, token));

            refuses(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    () -> tool.tool.accept(AuthenticationResponse.from(form), request.secret()));
        }

        @Test
        void refuses_a_form_without_id_token() {
            AuthenticationRequest request = tool.login();

            refuses(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    () -> tool.tool.verify(AuthenticationResponse.from(
                            Map.of("state", List.of(request.state().value())))));
        }

        @Test
        void reports_the_platforms_error_cleaned_and_shortened() {
            AuthenticationRequest request = tool.login();
            Map<String, List<String>> form = Map.of(
                    "state", List.of(request.state().value()),
                    "error", List.of("login_required"),
                    "error_description", List.of("line\r\nbreak <b> " + "x".repeat(1000)));

            LaunchRefused refused = refuses(
                    LaunchErrorCode.PLATFORM_REPORTED_ERROR, () -> tool.tool.verify(AuthenticationResponse.from(form)));

            assertThat(refused.error().toString())
                    .contains("login_required")
                    .doesNotContain("\n")
                    .hasSizeLessThan(400);
            refuses(LaunchErrorCode.STATE_UNKNOWN, () -> retake(request));
        }

        @Test
        void ignores_fields_it_does_not_know() {
            AuthenticationRequest request = tool.login();
            Map<String, List<String>> form = new HashMap<>(ATool.form(request, launch().token(ATool.nonce(request))));
            form.put("utf8", List.of("✓", "✓"));
            form.put("lti_storage_target", List.of("_parent"));

            Launch launch = tool.tool.accept(AuthenticationResponse.from(form), request.secret());

            assertThat(launch.subject()).contains("learner-5");
        }

        private void retake(AuthenticationRequest request) {
            post(request, launch().token(ATool.nonce(request)));
        }
    }

    @Nested
    @DisplayName("State and nonce: once, and from this browser (A-13, A-14, A-23)")
    class Once {

        @Test
        void refuses_a_launch_that_is_posted_again() {
            AuthenticationRequest request = tool.login();
            String token = launch().token(ATool.nonce(request));
            post(request, token);

            LaunchRefused refused = refuses(LaunchErrorCode.STATE_UNKNOWN, () -> post(request, token));

            assertThat(refused.error().toString()).contains("ALREADY_TAKEN");
            assertThat(refused.checksPassed()).endsWith(LaunchCheck.CLAIMS_COMPLETE);
        }

        @Test
        void refuses_an_old_token_under_a_new_state() {
            AuthenticationRequest old = tool.login();
            String token = launch().token(ATool.nonce(old));
            post(old, token);
            AuthenticationRequest fresh = tool.login();

            refuses(LaunchErrorCode.NONCE_MISMATCH, () -> post(fresh, token));
        }

        @Test
        void refuses_two_swapped_states() {
            AuthenticationRequest mine = tool.login();
            AuthenticationRequest theirs = tool.login();
            String token = launch().token(ATool.nonce(theirs));

            refuses(LaunchErrorCode.NONCE_MISMATCH, () -> post(mine, token));
        }

        @Test
        void lets_a_state_be_tried_once_only() {
            AuthenticationRequest request = tool.login();
            refuses(
                    LaunchErrorCode.SIGNATURE_INVALID,
                    () -> post(request, launch().signedBy(PlatformKeys.IMPOSTOR).token(ATool.nonce(request))));

            refuses(LaunchErrorCode.STATE_UNKNOWN, () -> post(request, launch().token(ATool.nonce(request))));
        }

        @Test
        void refuses_a_state_after_ten_minutes() {
            AuthenticationRequest request = tool.login();
            tool.clock.advance(Duration.ofMinutes(10));

            LaunchRefused refused =
                    refuses(LaunchErrorCode.STATE_UNKNOWN, () -> post(request, launch().token(ATool.nonce(request))));

            assertThat(refused.error().toString()).contains("EXPIRED");
        }

        @Test
        void accepts_a_state_just_before_ten_minutes() {
            AuthenticationRequest request = tool.login();
            tool.clock.advance(Duration.ofMinutes(10).minusSeconds(1));

            Launch launch = post(request, launch().token(ATool.nonce(request)));

            assertThat(launch.subject()).contains("learner-5");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "abc.def", ".", "….…", "AAAAAAAAAAAAAAAAAAAAAA.AAAA"})
        void refuses_a_state_that_is_not_ours(String state) {
            Map<String, List<String>> form = Map.of("state", List.of(state), "id_token", List.of("a.b.c"));

            refuses(LaunchErrorCode.STATE_UNKNOWN, () -> tool.tool.verify(AuthenticationResponse.from(form)));
        }

        @Test
        void refuses_another_browser() {
            AuthenticationRequest victim = tool.login();
            AuthenticationRequest attacker = tool.login();
            String token = launch().token(ATool.nonce(attacker));
            AuthenticationResponse response = AuthenticationResponse.from(ATool.form(attacker, token));

            LaunchRefused refused =
                    refuses(LaunchErrorCode.BROWSER_NOT_BOUND, () -> tool.tool.accept(response, victim.secret()));

            assertThat(refused.checksPassed()).endsWith(LaunchCheck.STATE_TAKEN);
            assertThat(refused.registration()).contains(new RegistrationId("registration-1"));
        }

        @Test
        void refuses_a_browser_that_brings_nothing() {
            AuthenticationRequest request = tool.login();
            AuthenticationResponse response =
                    AuthenticationResponse.from(ATool.form(request, launch().token(ATool.nonce(request))));

            refuses(LaunchErrorCode.BROWSER_NOT_BOUND, () -> tool.tool.accept(response, BrowserSecret.NONE));
        }
    }

    @Nested
    @DisplayName("Header, key, signature (A-17, A-18, J-1, J-2)")
    class Signature {

        @Test
        void refuses_alg_none() {
            AuthenticationRequest request = tool.login();
            String unsigned = launch().headed("alg", "none")
                            .with("nonce", ATool.nonce(request))
                            .signedPart() + ".";

            refuses(LaunchErrorCode.ALGORITHM_REFUSED, () -> post(request, unsigned));
        }

        @Test
        void refuses_hs256_keyed_with_the_public_key() throws Exception {
            AuthenticationRequest request = tool.login();
            String part = launch().headed("alg", "HS256")
                    .with("nonce", ATool.nonce(request))
                    .signedPart();
            byte[] publicKey = PlatformKeys.ONE.toRSAPublicKey().getEncoded();
            Base64URL mac = new MACSigner(publicKey)
                    .sign(new JWSHeader(JWSAlgorithm.HS256), part.getBytes(StandardCharsets.US_ASCII));

            refuses(LaunchErrorCode.ALGORITHM_REFUSED, () -> post(request, part + "." + mac));
        }

        @Test
        void refuses_a_foreign_key_under_a_known_name() {
            LaunchRefused refused = refuses(
                    LaunchErrorCode.SIGNATURE_INVALID, () -> tool.accept(launch().signedBy(PlatformKeys.IMPOSTOR)));

            assertThat(refused.checksPassed()).endsWith(LaunchCheck.ALGORITHM_ALLOWED, LaunchCheck.KEY_FOUND);
        }

        @Test
        void never_looks_at_keys_in_the_token() {
            ATestLaunch injected = launch().headed("kid", "brought-along")
                    .headed("jwk", PlatformKeys.IMPOSTOR.toPublicJWK().toJSONObject())
                    .headed("jku", platform.server.uri("/evil").toString())
                    .headed("x5u", platform.server.uri("/evil").toString())
                    .signedBy(PlatformKeys.IMPOSTOR);

            refuses(LaunchErrorCode.KEY_UNKNOWN, () -> tool.accept(injected));
            assertThat(platform.server.asked("/evil")).isEmpty();
        }

        @Test
        void refuses_a_payload_that_was_changed() {
            AuthenticationRequest request = tool.login();
            String honest = launch().token(ATool.nonce(request));
            String signature = honest.substring(honest.lastIndexOf('.') + 1);
            String changed = launch().with("sub", "somebody-else")
                    .with("nonce", ATool.nonce(request))
                    .signedPart();

            refuses(LaunchErrorCode.SIGNATURE_INVALID, () -> post(request, changed + "." + signature));
        }

        @Test
        void refuses_a_key_of_another_kind_than_the_algorithm() {
            Registration registration =
                    platform.complete(platform.registering().algorithms(Set.of(Algorithm.RS256, Algorithm.ES256)));
            ATool both = ATool.knowing(Registrations.of(registration, new DeploymentId("1")));

            refuses(
                    LaunchErrorCode.SIGNATURE_INVALID,
                    () -> both.accept(platform.launch(both.clock).headed("alg", "ES256")));
        }

        @Test
        void accepts_an_elliptic_curve_the_registration_allows() throws Exception {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
            platform.server.on("/curve", exchange -> AServer.answer(exchange, 200, PlatformKeys.published(key)));
            Registration registration = platform.registering()
                    .algorithms(Set.of(Algorithm.ES256))
                    .endpoints(
                            URI.create("https://lms.example/auth"),
                            platform.server.uri("/token"),
                            platform.server.uri("/curve"));
            ATool curved = ATool.knowing(Registrations.of(registration, new DeploymentId("1")));
            AuthenticationRequest request = curved.login();

            Launch launch = curved.tool.accept(
                    AuthenticationResponse.from(
                            ATool.form(request, signed(platform.launch(curved.clock), key, ATool.nonce(request)))),
                    request.secret());

            assertThat(launch.subject()).contains("learner-5");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "a.b", "a.b.c.d", "e30.e30.", "!!.!!.!!", "bm8.bm8.bm8", "W10.W10.W10"})
        void refuses_what_is_no_token(String token) {
            AuthenticationRequest request = tool.login();

            refuses(LaunchErrorCode.TOKEN_MALFORMED, () -> post(request, token));
        }

        @Test
        void refuses_a_token_longer_than_64_kilobytes() {
            refuses(LaunchErrorCode.TOKEN_MALFORMED, () -> tool.accept(launch().with("x", "y".repeat(64 * 1024))));
        }

        @Test
        void refuses_a_payload_nested_without_end() {
            Object deep = "bottom";
            for (int level = 0; level < 100; level++) {
                deep = List.of(deep);
            }
            ATestLaunch nested = launch().with("deep", deep);

            refuses(LaunchErrorCode.TOKEN_MALFORMED, () -> tool.accept(nested));
        }

        @Test
        void refuses_when_the_keys_cannot_be_fetched() {
            Registration registration = platform.registering()
                    .endpoints(
                            URI.create("https://lms.example/auth"),
                            platform.server.uri("/token"),
                            platform.server.uri("/nowhere"));
            ATool lost = ATool.knowing(Registrations.of(registration, new DeploymentId("1")));

            LaunchRefused refused =
                    refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> lost.accept(platform.launch(lost.clock)));

            assertThat(refused.error().toString()).contains("404");
        }

        private String signed(ATestLaunch launch, ECKey key, String nonce) throws JOSEException {
            String part = launch.headed("alg", "ES256")
                    .headed("kid", "curve")
                    .with("nonce", nonce)
                    .signedPart();
            return part + "."
                    + new ECDSASigner(key)
                            .sign(new JWSHeader(JWSAlgorithm.ES256), part.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Nested
    @DisplayName("Times, with two minutes of leeway (A-22)")
    class Times {

        @Test
        void accepts_a_token_one_second_before_its_leeway_ends() {
            ATestLaunch launch = launch();
            tool.clock.advance(Duration.ofSeconds(60).plus(LEEWAY).minusSeconds(1));

            assertThat(tool.accept(launch).subject()).contains("learner-5");
        }

        @Test
        void refuses_a_token_when_its_leeway_ends() {
            ATestLaunch launch = launch();
            tool.clock.advance(Duration.ofSeconds(60).plus(LEEWAY));

            refuses(LaunchErrorCode.TOKEN_EXPIRED, () -> tool.accept(launch));
        }

        @Test
        void accepts_a_clock_two_minutes_ahead_of_ours() {
            ATestLaunch launch = launch();
            tool.clock.advance(LEEWAY.negated());

            assertThat(tool.accept(launch).subject()).contains("learner-5");
        }

        @Test
        void refuses_a_clock_further_ahead() {
            ATestLaunch launch = launch();
            tool.clock.advance(LEEWAY.negated().minusSeconds(1));

            refuses(LaunchErrorCode.TOKEN_ISSUED_IN_FUTURE, () -> tool.accept(launch));
        }

        @Test
        void accepts_a_long_lived_token_until_it_is_ten_minutes_and_the_leeway_old() {
            ATestLaunch launch = launch().with("exp", tool.clock.instant().getEpochSecond() + 7200);
            tool.clock.advance(Duration.ofMinutes(10).plus(LEEWAY));

            assertThat(tool.accept(launch).subject()).contains("learner-5");
        }

        @Test
        void refuses_a_long_lived_token_after_that() {
            ATestLaunch launch = launch().with("exp", tool.clock.instant().getEpochSecond() + 7200);
            tool.clock.advance(Duration.ofMinutes(10).plus(LEEWAY).plusSeconds(1));

            refuses(LaunchErrorCode.TOKEN_TOO_OLD, () -> tool.accept(launch));
        }

        @Test
        void reads_times_with_a_fraction() {
            double now = tool.clock.instant().getEpochSecond();

            assertThat(tool.accept(launch().with("iat", now + 0.5).with("exp", now + 60.5))
                            .subject())
                    .contains("learner-5");
        }

        @Test
        void refuses_times_beyond_all_calendars() {
            refuses(LaunchErrorCode.CLAIM_INVALID, () -> tool.accept(launch().with("exp", 1e300)));
            refuses(LaunchErrorCode.CLAIM_INVALID, () -> tool.accept(launch().with("exp", new BigDecimal("1e999"))));
        }
    }

    @Nested
    @DisplayName("Deployment and subject (A-26, A-30)")
    class Agreement {

        @Test
        void refuses_a_deployment_other_than_the_logins() {
            Map<String, List<String>> initiation = ATool.initiation();
            initiation.put("lti_deployment_id", List.of("2"));
            AuthenticationRequest request = tool.tool.login(LoginInitiation.from(initiation));

            refuses(LaunchErrorCode.DEPLOYMENT_MISMATCH, () -> post(request, launch().token(ATool.nonce(request))));
        }

        @Test
        void understands_the_deployment_canvas_names_its_own_way() {
            Map<String, List<String>> initiation = ATool.initiation();
            initiation.put("deployment_id", List.of("1"));
            AuthenticationRequest request = tool.tool.login(LoginInitiation.from(initiation));

            assertThat(post(request, launch().token(ATool.nonce(request))).subject())
                    .contains("learner-5");
        }

        @Test
        void refuses_a_deployment_that_awaits_approval() {
            refuses(LaunchErrorCode.DEPLOYMENT_PENDING, () -> acceptWhere(Deployment.State.PENDING));
        }

        @Test
        void refuses_a_deployment_that_is_switched_off() {
            refuses(LaunchErrorCode.DEPLOYMENT_UNKNOWN, () -> acceptWhere(Deployment.State.DISABLED));
        }

        @Test
        void accepts_nobody_where_anonymous_launches_are_allowed() {
            Registration open = platform.complete(platform.registering().anonymousAllowed(true));
            ATool anonymous = ATool.knowing(Registrations.of(open, new DeploymentId("1")));

            Launch launch = anonymous.accept(platform.launch(anonymous.clock).without("sub"));

            assertThat(launch.subject()).isEmpty();
        }

        @Test
        void refuses_a_registration_that_was_switched_off_since_the_login() {
            ATool before = ATool.knowing(platform);
            AuthenticationRequest request = before.login();
            ATool after = ATool.knowing(
                    Registrations.of(platform.complete(platform.registering().active(false)), new DeploymentId("1")));
            String token = platform.launch(after.clock).token(ATool.nonce(request));

            refuses(
                    LaunchErrorCode.REGISTRATION_UNKNOWN,
                    () -> after.tool.verify(AuthenticationResponse.from(ATool.form(request, token))));
        }

        private Launch acceptWhere(Deployment.State state) {
            Deployment deployment = new Deployment(new DeploymentId("1"), state);
            ATool other = ATool.knowing(Registrations.of(Map.of(platform.registration(), List.of(deployment))));
            return other.accept(platform.launch(other.clock));
        }
    }

    @Nested
    @DisplayName("Nothing about a person is written (A-32, J-13)")
    class Privacy {

        @Test
        void neither_by_a_launch_nor_by_what_leads_to_it() {
            AuthenticationRequest request = tool.login();
            String token = launch().token(ATool.nonce(request));
            AuthenticationResponse response = AuthenticationResponse.from(ATool.form(request, token));

            Launch launch = tool.tool.accept(response, request.secret());

            String written = "" + launch + request + response + request.state() + request.secret();
            assertThat(written)
                    .doesNotContain("Camille")
                    .doesNotContain("camille")
                    .doesNotContain("learner-5")
                    .doesNotContain(token)
                    .doesNotContain(request.secret().value());
        }

        @Test
        void nor_by_a_refusal() {
            LaunchRefused refused =
                    refuses(LaunchErrorCode.CLAIM_MISSING, () -> tool.accept(launch().without("lti:roles")));

            assertThat(refused.getMessage()).isEqualTo("CLAIM_MISSING");
            assertThat(refused.error().toString()).doesNotContain("amille").contains("roles");
            assertThat(refused.getStackTrace()).isEmpty();
        }
    }
}
