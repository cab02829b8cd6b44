package fr.passerelle.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import fr.passerelle.lti.deeplinking.ContentItem;
import fr.passerelle.lti.deeplinking.ContentRefused;
import fr.passerelle.lti.deeplinking.ContentRefused.Rule;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.deeplinking.HtmlItem;
import fr.passerelle.lti.deeplinking.ItemLineItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.text.ParseException;
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
class DeepLinkingTest {

    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final DeploymentId DEPLOYMENT = new DeploymentId("1");
    private static final LtiResourceLinkItem LINK = LtiResourceLinkItem.at(ATool.LAUNCH_URI)
            .with(Map.of("content", "michel"))
            .graded(ItemLineItem.outOf(20));

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);
    private final Map<String, Object> asked = new HashMap<>(Map.of(
            "deep_link_return_url", "https://lms.example/dl?sesskey=s%2F1",
            "accept_types", List.of("ltiResourceLink", "html", "unknown"),
            "accept_presentation_document_targets", List.of("iframe")));

    @AfterEach
    void close() {
        platform.close();
    }

    @Nested
    @DisplayName("The response (C-3, C-4)")
    class Response {

        @Test
        void goes_where_the_request_says_under_the_name_jwt() {
            DeepLinkingResponse response = answer(DeepLinkingAnswer.of(LINK));

            assertThat(response.returnUrl()).isEqualTo(URI.create("https://lms.example/dl?sesskey=s%2F1"));
            assertThat(DeepLinkingResponse.FIELD).isEqualTo("JWT");
            assertThat(response.toString()).doesNotContain("sesskey").doesNotContain(response.jwt());
        }

        @Test
        void is_signed_by_us_for_the_platform() throws Exception {
            JWSObject token = JWSObject.parse(answer(DeepLinkingAnswer.of(LINK)).jwt());
            JWKSet published = JWKSet.parse(tool.tool.publicKeys().json());

            assertThat(token.getHeader().getKeyID()).isEqualTo(ToolKey.ONE.keyId());
            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(token.verify(new RSASSAVerifier(published
                            .getKeyByKeyId(token.getHeader().getKeyID())
                            .toRSAKey())))
                    .isTrue();
        }

        @Test
        void has_the_claims_of_a_tools_message() {
            Map<String, Object> claims = claims(DeepLinkingAnswer.of(LINK));

            long now = tool.clock.instant().getEpochSecond();
            assertThat(claims)
                    .containsEntry("iss", APlatform.CLIENT_ID)
                    .containsEntry("aud", APlatform.ISSUER)
                    .containsEntry(LTI + "message_type", "LtiDeepLinkingResponse")
                    .containsEntry(LTI + "version", "1.3.0")
                    .containsEntry(LTI + "deployment_id", "1")
                    .doesNotContainKeys("azp", "sub", DL + "data", DL + "msg", DL + "errormsg");
            long issuedAt = (Long) claims.getOrDefault("iat", 0L);
            assertThat(issuedAt).isBetween(now - 30, now);
            assertThat((Long) claims.getOrDefault("exp", 0L)).isGreaterThan(now).isLessThanOrEqualTo(issuedAt + 300);
            assertThat(claims.values()).doesNotContainNull();
        }

        @Test
        void has_a_nonce_of_its_own_each_time() {
            Object one = claims(DeepLinkingAnswer.of(LINK)).get("nonce");
            Object two = claims(DeepLinkingAnswer.of(LINK)).get("nonce");

            assertThat(one).isNotEqualTo(two).asString().hasSizeGreaterThan(20);
        }

        @ParameterizedTest
        @ValueSource(strings = {"909708", "", "{\"a\":\"é«»'\\\"\"}", "true", " +%2B ", "null"})
        void echoes_the_data_exactly(String data) {
            asked.put("data", data);

            assertThat(claims(DeepLinkingAnswer.of(LINK))).containsEntry(DL + "data", data);
        }

        @Test
        void echoes_data_that_is_no_text_as_it_was() {
            asked.put("data", 909708);

            assertThat(claims(DeepLinkingAnswer.nothing())).containsEntry(DL + "data", 909708L);
        }

        @Test
        void is_sent_also_when_nothing_was_picked() {
            Map<String, Object> claims = claims(DeepLinkingAnswer.nothing()
                    .withMessage("Rien n’a été choisi.")
                    .withLog("cancelled")
                    .withErrorMessage("Accès réservé.")
                    .withErrorLog("NOT_ALLOWED"));

            assertThat(claims)
                    .containsEntry(DL + "content_items", List.of())
                    .containsEntry(DL + "msg", "Rien n’a été choisi.")
                    .containsEntry(DL + "log", "cancelled")
                    .containsEntry(DL + "errormsg", "Accès réservé.")
                    .containsEntry(DL + "errorlog", "NOT_ALLOWED");
        }
    }

    @Nested
    @DisplayName("What is sent (C-5)")
    class Items {

        @Test
        void is_what_was_picked() {
            assertThat(items(DeepLinkingAnswer.of(LINK)).get(0))
                    .containsEntry("type", "ltiResourceLink")
                    .containsEntry("custom", Map.of("content", "michel"))
                    .containsEntry("lineItem", Map.of("scoreMaximum", 20L));
        }

        @Test
        void is_of_an_accepted_type() {
            asked.put("accept_types", List.of("link", "file"));

            assertThat(refusal(LINK)).isEqualTo(Rule.TYPE_NOT_ACCEPTED);
        }

        @Test
        void is_one_item_unless_several_are_asked_for() {
            assertThat(refusal(LINK, HtmlItem.of("<p>"))).isEqualTo(Rule.ONE_ITEM_ONLY);
        }

        @Test
        void is_several_items_if_they_are_asked_for() {
            asked.put("accept_multiple", true);

            assertThat(items(DeepLinkingAnswer.of(LINK, HtmlItem.of("<p>"), LINK)))
                    .extracting(item -> item.get("type"))
                    .containsExactly("ltiResourceLink", "html", "ltiResourceLink");
        }

        @Test
        void has_no_column_if_the_platform_takes_none() {
            asked.put("accept_lineitem", false);

            assertThat(items(DeepLinkingAnswer.of(LINK)).get(0))
                    .containsKey("custom")
                    .doesNotContainKey("lineItem");
        }

        @Test
        void has_its_column_if_the_platform_says_yes() {
            asked.put("accept_lineitem", "true");

            assertThat(items(DeepLinkingAnswer.of(LINK)).get(0)).containsKey("lineItem");
        }
    }

    @Nested
    @DisplayName("Where it is sent (C-3, J-9)")
    class ReturnUrl {

        @ParameterizedTest
        @ValueSource(
                strings = {"https://evil.example/dl", "http://lms.example/dl", "https://lms.example.evil.example/"})
        void is_refused_when_it_is_not_the_platforms(String address) {
            asked.put("deep_link_return_url", address);

            assertThat(refusal(LINK)).isEqualTo(Rule.RETURN_ADDRESS_FOREIGN);
            assertThat(refusal()).isEqualTo(Rule.RETURN_ADDRESS_FOREIGN);
        }

        @Test
        void may_be_another_host_that_the_registration_allows() {
            asked.put("deep_link_return_url", "https://school.lms.example/dl");
            Registration wider = platform.complete(platform.registering().allowedHosts(Set.of("School.lms.example")));

            DeepLinkingResponse response = tool.tool.answer(wider, DEPLOYMENT, settings(), DeepLinkingAnswer.of(LINK));

            assertThat(response.returnUrl().getHost()).isEqualTo("school.lms.example");
        }

        @Test
        void may_be_http_if_the_platform_itself_is() {
            asked.put("deep_link_return_url", "http://lms.example/dl");
            Registration plain = platform.registering()
                    .endpoints(
                            URI.create("http://lms.example/auth"),
                            URI.create("http://lms.example/token"),
                            URI.create("http://lms.example/jwks"));

            DeepLinkingResponse response = tool.tool.answer(plain, DEPLOYMENT, settings(), DeepLinkingAnswer.nothing());

            assertThat(response.returnUrl()).hasToString("http://lms.example/dl");
        }
    }

    @Nested
    @DisplayName("The request, between two visits of the browser")
    class Kept {

        @Test
        void comes_back_whole() {
            asked.put("data", "909708");
            asked.put("accept_multiple", true);
            asked.put("accept_lineitem", false);
            asked.put("title", "« Titre »");

            DeepLinkingSettings kept = DeepLinkingSettings.parse(settings().toJson());

            assertThat(kept.toJson()).isEqualTo(settings().toJson());
            assertThat(kept.returnUrl()).isEqualTo(settings().returnUrl());
            assertThat(kept.acceptTypes()).containsExactly("ltiResourceLink", "html", "unknown");
            assertThat(kept.acceptMultiple()).isTrue();
            assertThat(kept.acceptLineItem()).isFalse();
            assertThat(kept.data()).contains("909708");
            assertThat(kept.title()).isEqualTo("« Titre »");
        }

        @Test
        @DisplayName("lists media types in one text, or as Moodle does in an array (C-2, Q14)")
        void lists_media_types() {
            assertThat(settings().acceptMediaTypes()).isEmpty();

            asked.put("accept_media_types", "image/*, text/html,");
            assertThat(settings().acceptMediaTypes()).containsExactly("image/*", "text/html");

            asked.put("accept_media_types", List.of("image/*", "text/html"));
            assertThat(settings().acceptMediaTypes()).containsExactly("image/*", "text/html");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "{\"accept_types\":[\"link\"]}",
                    "{\"deep_link_return_url\":\"https://lms.example/dl\"}",
                    "{\"deep_link_return_url\":\"javascript:alert(1)\",\"accept_types\":[\"link\"]}",
                    "{\"deep_link_return_url\":\"https://a@lms.example/\",\"accept_types\":[\"link\"]}",
                    "{\"deep_link_return_url\":\"https://lms.example/dl\",\"accept_types\":[\"link\"]} x",
                    "{\"deep_link_return_url\":7,\"accept_types\":[\"link\"]}"
                })
        void is_refused_when_it_is_not_what_was_kept(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeepLinkingSettings.parse(text))
                    .withMessageNotContaining("lms.example");
        }
    }

    private DeepLinkingSettings settings() {
        return ((DeepLinkingLaunch) tool.accept(platform.launch(tool.clock)
                        .with("lti:message_type", "LtiDeepLinkingRequest")
                        .with(DL + "deep_linking_settings", asked)))
                .deepLinkingSettings();
    }

    private DeepLinkingResponse answer(DeepLinkingAnswer answer) {
        return tool.tool.answer(platform.registration(), DEPLOYMENT, settings(), answer);
    }

    private Map<String, Object> claims(DeepLinkingAnswer answer) {
        try {
            return JWSObject.parse(answer(answer).jwt()).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(DeepLinkingAnswer answer) {
        return (List<Map<String, Object>>) claims(answer).getOrDefault(DL + "content_items", List.of());
    }

    private Rule refusal(ContentItem... items) {
        ContentRefused refused = catchThrowableOfType(ContentRefused.class, () -> answer(DeepLinkingAnswer.of(items)));
        return refused.rule();
    }
}
