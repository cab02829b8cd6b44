package fr.passerelle.lti.platforms;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.grade.CanvasSubmission;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.product.PlatformProfile;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canvas, by its documentation and its public source. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanvasTest {

    private static final String ISSUER = "https://canvas.instructure.com";

    private final ALms canvas = ALms.of(Product.CANVAS, ISSUER, "7:8865aa05b4b79b64a91a86042e43af5ea8ae79eb");

    @AfterEach
    void close() {
        canvas.close();
    }

    @Test
    @DisplayName("Q21: all hosted schools have one issuer, and the client id tells them apart")
    void all_hosted_schools_have_one_issuer() {
        try (APlatform one = new APlatform()) {
            Registration first = one.complete(Registration.of(ISSUER, "1"));
            Registration second = one.complete(Registration.of(ISSUER, "2"));
            List<Deployment> deployments = List.of(Deployment.active("1"));
            ATool tool = ATool.knowing(Registrations.of(Map.of(first, deployments, second, deployments)));
            Map<String, List<String>> initiation = new HashMap<>(ATool.initiation());
            initiation.put("iss", List.of(ISSUER));
            initiation.put("client_id", List.of("2"));

            AuthenticationRequest request = tool.tool.login(LoginInitiation.from(initiation));
            initiation.remove("client_id");

            assertThat(request.parameters()).containsEntry("client_id", "2");
            refuses(LaunchErrorCode.REGISTRATION_AMBIGUOUS, () -> tool.tool.login(LoginInitiation.from(initiation)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://canvas.instructure.com",
        "https://canvas.beta.instructure.com",
        "https://canvas.test.instructure.com"
    })
    @DisplayName("Q21: an issuer of Canvas tells the product")
    void an_issuer_of_canvas_tells_the_product(String issuer) {
        assertThat(Product.of("", issuer)).isEqualTo(Product.CANVAS);
        assertThat(Product.of("canvas", "https://canvas.school.example")).isEqualTo(Product.CANVAS);
        assertThat(Product.of("", issuer + "/")).isEqualTo(Product.GENERIC);
    }

    @Test
    @DisplayName("Q22: the login names the deployment its own way")
    void the_login_names_the_deployment_its_own_way() {
        Map<String, String> named = Map.of("deployment_id", "7:8865aa05b4b79b64a91a86042e43af5ea8ae79eb");

        assertThat(canvas.launch(valid -> valid, named).deploymentId().value()).startsWith("7:8865");
        refuses(
                LaunchErrorCode.DEPLOYMENT_MISMATCH,
                () -> canvas.launch(valid -> valid, Map.of("deployment_id", "another")));
    }

    @Test
    @DisplayName("Q23: sign-in moved to another host while the issuer stayed")
    void sign_in_moved_to_another_host() {
        AuthenticationRequest request = canvas.login(Map.of("lti_storage_target", "post_message_forwarding"));

        assertThat(request.endpoint()).hasToString("https://sso.lms.example/auth");
        assertThat(request.storageTarget()).contains("post_message_forwarding");
    }

    @ParameterizedTest
    @CsvSource({
        "https://school.instructure.com/api/lti/courses/1/line_items, true",
        "https://sso.canvaslms.com/api/lti/security/jwks, true",
        "https://instructure.com.evil.example/, false",
        "https://evilinstructure.com/, false",
        "http://school.instructure.com/api, false"
    })
    @DisplayName("Q23: services are on the school's host, in Canvas's cloud")
    void services_are_on_the_schools_host(URI address, boolean owned) {
        Registration registration = Registration.of(ISSUER, "1")
                .product(Product.CANVAS)
                .endpoints(
                        URI.create("https://sso.canvaslms.com/api/lti/authorize_redirect"),
                        URI.create("https://sso.canvaslms.com/login/oauth2/token"),
                        URI.create("https://sso.canvaslms.com/api/lti/security/jwks"));

        assertThat(registration.owns(address)).isEqualTo(owned);
    }

    @Test
    @DisplayName("Q24: a regrade says that it is no new submission, to Canvas and to nobody else")
    void a_regrade_says_that_it_is_no_new_submission() {
        String body = canvas.sending(Score.graded("5", 1, 2, ALms.AT).forCanvas(CanvasSubmission.regraded()))
                .body();

        assertThat(ALms.json(body))
                .containsEntry("https://canvas.instructure.com/lti/submission", Map.of("new_submission", false));
        assertThat(Arrays.stream(Product.values())
                        .filter(product -> product.profile().canvasSubmissions()))
                .containsExactly(Product.CANVAS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, existing timestamp is newer",
        "422, This course has concluded",
        "422, ScoreMaximum must be greater than 0"
    })
    @DisplayName("Q24: what Canvas will never take is not sent again")
    void what_canvas_will_never_take_is_not_sent_again(int status, String said) {
        ServiceError error = canvas.refusing(status, said);

        assertThat(error.kind()).isEqualTo(Kind.REJECTED);
        assertThat(error.retryable()).isFalse();
        assertThat(error.reason()).isEqualTo(said);
    }

    @Test
    @DisplayName("Q25: a rate limit comes as 403, and is worth another try")
    void a_rate_limit_comes_as_403() {
        assertThat(canvas.refusing(403, "403 Forbidden (Rate Limit Exceeded)"))
                .matches(error -> error.kind() == Kind.RATE_LIMITED && error.retryable());
        assertThat(canvas.refusing(403, "insufficient scope"))
                .matches(error -> error.kind() == Kind.FORBIDDEN && !error.retryable());
    }

    @Test
    @DisplayName("Q26: SpeedGrader may send an LTI 1.1 launch, which is refused as what it lacks")
    void speed_grader_may_send_an_lti_1_1_launch() {
        Map<String, List<String>> form = Map.of(
                "lti_message_type", List.of("basic-lti-launch-request"),
                "oauth_signature", List.of("x"),
                "resource_link_id", List.of("9"));

        refuses(LaunchErrorCode.STATE_MISSING, () -> AuthenticationResponse.from(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tool.example/lti/launch?url=https%253A%252F%252Fa.example%252F%25C3%25A9",
                "https://tool.example/lti/launch?a=%7B%22b%22%3A1%7D"
            })
    @DisplayName("Q26: a link whose query is encoded twice is taken as it is, and its foreign resource link too")
    void a_link_whose_query_is_encoded_twice_is_taken_as_it_is(String target) {
        Launch launch = canvas.launch(
                valid -> valid.with("lti:target_link_uri", target)
                        .with("lti:resource_link", Map.of("id", "the course's own id")),
                Map.of("target_link_uri", target));

        assertThat(launch.targetLinkUri()).hasToString(target);
        assertThat(((ResourceLinkLaunch) launch).resourceLink().id()).isEqualTo("the course's own id");
    }

    @Test
    @DisplayName("Q27: custom values may be numbers")
    void custom_values_may_be_numbers() {
        Launch launch = canvas.launch(
                valid -> valid.with("lti:custom", Map.of("course", 4212, "open", true, "module", "michel")));

        assertThat(launch.custom().get("course")).contains("4212");
        assertThat(launch.custom().get("open")).contains("true");
        assertThat(launch.custom().get("module")).contains("michel");
    }

    @Test
    @DisplayName("A-26: deployments appear without anybody naming them")
    void deployments_appear_without_anybody_naming_them() {
        assertThat(Product.CANVAS.profile().deploymentsComeAndGo()).isTrue();
        assertThat(PlatformProfile.PLAIN.deploymentsComeAndGo()).isFalse();
    }

    @Test
    @DisplayName("A window is an iframe, as Canvas says it")
    void a_window_is_an_iframe() {
        Launch launch = canvas.launch(valid -> valid.with(
                "lti:launch_presentation", Map.of("document_target", "iframe", "width", "800px", "height", 600)));

        assertThat(launch.presentation().documentTarget()).isEqualTo("iframe");
    }
}
