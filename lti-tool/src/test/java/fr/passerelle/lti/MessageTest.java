package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.launch.DataPrivacyLaunch;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.SubmissionReviewLaunch;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageTest {

    private static final String ENDPOINT = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    private ATestLaunch message(String type) {
        return platform.launch(tool.clock).with("lti:message_type", type);
    }

    private ATestLaunch review() {
        return message("LtiSubmissionReviewRequest").with("lti:for_user", Map.of("user_id", "learner-7"));
    }

    private ATestLaunch picking() {
        return message("LtiDeepLinkingRequest")
                .without("lti:resource_link")
                .with(
                        SETTINGS,
                        Map.of("deep_link_return_url", "https://lms.example/dl", "accept_types", List.of("html")));
    }

    @Nested
    @DisplayName("Submission review (A-24, G-1)")
    class Review {

        @Test
        void tells_whose_work_is_to_be_shown_and_in_which_column() {
            Launch launch = tool.accept(review().with(
                            "lti:for_user",
                            Map.of("user_id", "learner-7", "given_name", "Lou", "family_name", "Durand"))
                    .with(ENDPOINT, Map.of("lineitem", "https://lms.example/7/lineitem", "scope", List.of())));

            SubmissionReviewLaunch accepted = (SubmissionReviewLaunch) launch;
            assertThat(accepted.forUser().userId()).isEqualTo("learner-7");
            assertThat(accepted.forUser().name()).isEqualTo("Lou Durand");
            assertThat(accepted.subject()).contains("learner-5");
            assertThat(accepted.resourceLink().orElseThrow().id()).isEqualTo("link-3");
            assertThat(accepted.gradeEndpoint().orElseThrow().lineItem())
                    .contains(URI.create("https://lms.example/7/lineitem"));
        }

        @Test
        void needs_no_resource_link_and_no_target() {
            Launch launch = tool.accept(review().without("lti:resource_link").without("lti:target_link_uri"));

            assertThat(((SubmissionReviewLaunch) launch).resourceLink()).isEmpty();
            assertThat(launch.targetLinkUri()).isEqualTo(ATool.LAUNCH_URI);
        }

        @Test
        void bears_a_resource_link_without_an_id() {
            Launch launch = tool.accept(review().with("lti:resource_link", Map.of("title", "Activité")));

            assertThat(((SubmissionReviewLaunch) launch).resourceLink()).isEmpty();
        }

        @Test
        void is_refused_when_it_is_about_nobody() {
            LaunchRefused absent =
                    refuses(LaunchErrorCode.CLAIM_MISSING, () -> tool.accept(review().without("lti:for_user")));
            refuses(
                    LaunchErrorCode.CLAIM_MISSING,
                    () -> tool.accept(review().with("lti:for_user", Map.of("name", "Lou"))));
            refuses(
                    LaunchErrorCode.CLAIM_MISSING,
                    () -> tool.accept(review().with("lti:for_user", Map.of("user_id", ""))));

            assertThat(absent.error().toString()).contains("for_user");
        }

        @Test
        void is_refused_when_the_person_cannot_be_read() {
            refuses(LaunchErrorCode.CLAIM_INVALID, () -> tool.accept(review().with("lti:for_user", "learner-7")));
            refuses(
                    LaunchErrorCode.CLAIM_INVALID,
                    () -> tool.accept(review().with("lti:for_user", Map.of("user_id", "x".repeat(256)))));
        }

        @Test
        void is_refused_without_roles_or_by_nobody() {
            refuses(LaunchErrorCode.CLAIM_MISSING, () -> tool.accept(review().without("lti:roles")));
            refuses(LaunchErrorCode.SUBJECT_MISSING, () -> tool.accept(review().without("sub")));
        }

        @Test
        void says_nothing_about_either_person() {
            Launch launch = tool.accept(review());

            assertThat(launch.toString() + launch.message() + ((SubmissionReviewLaunch) launch).forUser())
                    .doesNotContain("learner")
                    .doesNotContain("Camille");
        }
    }

    @Nested
    @DisplayName("Data privacy")
    class Privacy {

        @ParameterizedTest
        @ValueSource(strings = {"DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"})
        void is_understood_with_and_without_the_prefix(String type) {
            Launch launch = tool.accept(message(type)
                    .without("lti:resource_link")
                    .without("lti:roles")
                    .without("lti:context")
                    .without("lti:target_link_uri"));

            assertThat(launch).isInstanceOf(DataPrivacyLaunch.class);
            assertThat(launch.subject()).contains("learner-5");
            assertThat(((DataPrivacyLaunch) launch).forUser()).isEmpty();
        }

        @Test
        void may_be_about_somebody_else() {
            Launch launch = tool.accept(
                    message("DataPrivacyLaunchRequest").with("lti:for_user", Map.of("user_id", "learner-7")));

            assertThat(((DataPrivacyLaunch) launch).forUser().orElseThrow().userId())
                    .isEqualTo("learner-7");
        }

        @Test
        void bears_an_unusable_other_person() {
            Launch launch =
                    tool.accept(message("DataPrivacyLaunchRequest").with("lti:for_user", Map.of("user_id", "")));

            assertThat(((DataPrivacyLaunch) launch).forUser()).isEmpty();
        }
    }

    @Nested
    @DisplayName("Of any type")
    class Any {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "LtiStartProctoring",
                    "LtiStartAssessment",
                    "LtiEulaRequest",
                    "ltiResourceLinkRequest",
                    "LtiResourceLinkRequest "
                })
        void is_refused_when_the_type_is_not_ours(String type) {
            refuses(LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED, () -> tool.accept(message(type)));
        }

        @Test
        @DisplayName("may come from nobody, if the registration allows it (A-30)")
        void may_come_from_nobody() {
            ATool lenient = ATool.knowing(Registrations.of(
                    platform.complete(platform.registering().anonymousAllowed(true)), new DeploymentId("1")));

            for (ATestLaunch message : List.of(
                    message("LtiResourceLinkRequest"), picking(), review(), message("DataPrivacyLaunchRequest"))) {
                assertThat(lenient.accept(message.without("sub")).subject()).isEmpty();
            }
        }

        @Test
        @DisplayName("may come from nobody in deep linking, whatever the registration says (C-1)")
        void may_come_from_nobody_in_deep_linking() {
            Launch launch = tool.accept(picking().without("sub").without("lti:roles"));

            assertThat(launch).isInstanceOf(DeepLinkingLaunch.class);
            assertThat(launch.subject()).isEmpty();
            assertThat(launch.roles().mayConfigure()).isFalse();
        }

        @Test
        @DisplayName("names the learners a mentor follows, if the person is one (A-39)")
        void names_the_learners_a_mentor_follows() {
            List<Object> scope = List.of("learner-7", "learner-8", "", 9);
            ATestLaunch learner = message("LtiResourceLinkRequest").with("lti:role_scope_mentor", scope);
            ATestLaunch mentor = message("LtiResourceLinkRequest")
                    .with("lti:roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"))
                    .with("lti:role_scope_mentor", scope);
            ATestLaunch elsewhere = message("LtiResourceLinkRequest")
                    .with("lti:roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Mentor"))
                    .with("lti:role_scope_mentor", scope);

            assertThat(tool.accept(mentor).mentored()).containsExactlyInAnyOrder("learner-7", "learner-8");
            assertThat(tool.accept(learner).mentored()).isEmpty();
            assertThat(tool.accept(elsewhere).mentored()).isEmpty();
        }

        @Test
        @DisplayName("leads back to the platform with a message (A-44)")
        void leads_back_to_the_platform_with_a_message() {
            Launch launch = tool.accept(message("LtiResourceLinkRequest")
                    .with("lti:launch_presentation", Map.of("return_url", "https://lms.example/back?id=3")));

            assertThat(launch.returnAddress().orElseThrow().withMessage("Fini").uri())
                    .hasToString("https://lms.example/back?id=3&lti_msg=Fini");
        }

        @ParameterizedTest
        @ValueSource(strings = {"javascript:alert(1)", "http://lms.example/back", "", "back"})
        void leads_nowhere_a_browser_should_not_go(String address) {
            Launch launch = tool.accept(
                    message("LtiResourceLinkRequest").with("lti:launch_presentation", Map.of("return_url", address)));

            assertThat(launch.returnAddress()).isEmpty();
        }

        @Test
        @DisplayName("tells what was copied (G-3)")
        void tells_what_was_copied() {
            Launch launch = tool.accept(message("LtiResourceLinkRequest")
                    .with("lti:custom", Map.of("context_history", "4,2", "resource_link_history", "8")));

            assertThat(launch.copyHistory().contexts()).containsExactly("4", "2");
            assertThat(launch.copyHistory().resourceLinks()).containsExactly("8");
        }

        @Test
        @DisplayName("may name an LTI 1.1 past, signed for this very token (A-45)")
        void may_name_a_past() {
            long expiry = tool.clock.instant().getEpochSecond() + 60;
            String text = "old-key&1&" + APlatform.ISSUER + "&" + APlatform.CLIENT_ID + "&" + expiry + "&";

            Launch launch = tool.acceptNamed(nonce -> message("LtiResourceLinkRequest")
                    .with(
                            "lti:lti1p1",
                            Map.of("oauth_consumer_key", "old-key", "oauth_consumer_key_sign", hmac(text + nonce))));

            assertThat(launch.migration().orElseThrow().provenBy("old secret")).isTrue();
            assertThat(launch.migration().orElseThrow().provenBy("other")).isFalse();
            assertThat(tool.accept(message("LtiResourceLinkRequest")).migration())
                    .isEmpty();
        }

        private String hmac(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec("old secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
