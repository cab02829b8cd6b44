package fr.passerelle.testlms.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeepLinkingTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Map<String, Object> LINK = Map.of(
            "type", "ltiResourceLink",
            "title", "Rencontrer Michel",
            "text", "Un exercice",
            "url", "http://localhost:1/lti/launch?x=1",
            "custom", Map.of("content", "michel"),
            "available", Map.of("startDateTime", "2026-11-01T00:00:00Z"),
            "lineItem", Map.of("scoreMaximum", 12, "label", "Michel", "resourceId", "michel", "tag", "grade"));

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

    private JsonNode claims(Launch launch) {
        String token = launch.answer(ATool.authenticationRequest(launch.tool(), launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token));
    }

    private JsonNode asked(DeepLinkingSettings settings) {
        return claims(lms.deepLink("helene", "accueil").with(settings).launch());
    }

    private static URI returnUrl(JsonNode claims) {
        return URI.create(claims.path(DL + "deep_linking_settings")
                .path("deep_link_return_url")
                .asText());
    }

    private Map<String, Object> response(List<?> items) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tool.clientId());
        claims.put("aud", lms.issuer());
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("nonce", UUID.randomUUID().toString());
        claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", tool.deploymentId());
        claims.put(DL + "content_items", items);
        return claims;
    }

    private String signed(Map<String, Object> claims) {
        return aTool.signed(claimsSet(claims));
    }

    private static JWTClaimsSet claimsSet(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().serializeNullClaims(true);
        claims.forEach(set::claim);
        return set.build();
    }

    private HttpResponse<String> answer(DeepLinkingSettings settings, Map<String, Object> response) {
        return Http.postForm(returnUrl(asked(settings)), Map.of("JWT", signed(response)));
    }

    private Arrival last() {
        List<Arrival> all = lms.journal().deepLinks();
        return all.get(all.size() - 1);
    }

    private void assertRefused(HttpResponse<String> page, DeepLinkingError error) {
        assertThat(last().fact("refused").orElse("accepted")).startsWith(error.name() + ":");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Contenu refusé", error.reason());
        assertThat(lms.school().links()).hasSize(5);
    }

    @Nested
    @DisplayName("4.4 the request")
    class Request {

        @Test
        void asks_as_Moodle_does_by_default() {
            JsonNode claims = asked(DeepLinkingSettings.likeMoodle());

            JsonNode settings = claims.path(DL + "deep_linking_settings");
            assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("LtiDeepLinkingRequest");
            assertThat(claims.has(LTI + "resource_link")).isFalse();
            assertThat(claims.path(LTI + "context").path("label").asText()).isEqualTo("FS-ACCUEIL");
            assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                            .has("lineitem"))
                    .isFalse();
            assertThat(settings.path("accept_types").toString()).isEqualTo("[\"ltiResourceLink\"]");
            assertThat(settings.has("data") || settings.has("accept_lineitem")).isFalse();
            assertThat(settings.path("accept_multiple").asBoolean()).isTrue();
        }

        @Test
        void asks_as_the_certification_does() {
            JsonNode claims = asked(DeepLinkingSettings.likeCertification());

            assertThat(claims.has(LTI + "target_link_uri")).isFalse();
            assertThat(claims.path(DL + "deep_linking_settings").path("data")).hasToString("\"909708\"");
        }

        @Test
        void varies_in_every_member() {
            JsonNode settings = asked(DeepLinkingSettings.likeMoodle()
                            .accepting("link", "image")
                            .multiple(null)
                            .lineItems(false)
                            .creating(null)
                            .mediaTypes(List.of("text/html"))
                            .titled("Titre", "Texte")
                            .data("« é \"' 日本"))
                    .path(DL + "deep_linking_settings");

            assertThat(settings.path("accept_types").size()).isEqualTo(2);
            assertThat(settings.has("accept_multiple") || settings.has("auto_create"))
                    .isFalse();
            assertThat(settings.path("accept_lineitem")).hasToString("false");
            assertThat(settings.path("accept_media_types").isArray()).isTrue();
            assertThat(settings.path("data").asText()).isEqualTo("« é \"' 日本");
        }
    }

    @Nested
    @DisplayName("4.5 the response is placed in the course")
    class Placed {

        @Test
        void as_a_link_with_its_address_its_parameters_and_its_column() {
            HttpResponse<String> page = answer(DeepLinkingSettings.likeMoodle(), response(List.of(LINK)));

            assertThat(page.statusCode()).isEqualTo(200);
            ResourceLink link = lms.school().link(last().fact("placed").orElse(""));
            JsonNode claims = claims(lms.launch("amina", link.handle()));
            assertThat(claims.path(LTI + "target_link_uri").asText()).isEqualTo("http://localhost:1/lti/launch?x=1");
            assertThat(claims.path(LTI + "custom").path("content").asText()).isEqualTo("michel");
            assertThat(claims.path(LTI + "resource_link").path("title").asText())
                    .isEqualTo("Rencontrer Michel");
            assertThat(lms.gradebook().columns())
                    .filteredOn(column -> column.resourceLinkId().equals(link.id()))
                    .singleElement()
                    .satisfies(column -> assertThat(column.scoreMaximum()).isEqualTo(12))
                    .satisfies(column -> assertThat(column.resourceId()).isEqualTo("michel"));
        }

        @Test
        void without_a_column_where_the_item_brings_none() {
            answer(DeepLinkingSettings.likeMoodle(), response(List.of(Map.of("type", "ltiResourceLink"))));

            ResourceLink link = lms.school().link(last().fact("placed").orElse(""));
            assertThat(link.title()).isEqualTo("Passerelle");
            assertThat(claims(lms.launch("amina", link.handle()))
                            .path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                            .has("lineitem"))
                    .isFalse();
        }

        @Test
        void item_by_item_of_every_type() {
            HttpResponse<String> page = answer(
                    DeepLinkingSettings.likeMoodle().accepting("ltiResourceLink", "link", "file", "html", "image"),
                    response(List.of(
                            LINK,
                            Map.of("type", "link", "url", "https://www.example/"),
                            Map.of("type", "file", "url", "https://www.example/f", "mediaType", "text/csv"),
                            Map.of("type", "html", "html", "<p>…</p>"),
                            Map.of("type", "image", "url", "https://www.example/i", "width", 3))));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(last().fact("items")).contains("ltiResourceLink link file html image");
        }

        @Test
        void with_its_messages_shown_and_its_logs_written_down() {
            Map<String, Object> response = response(List.of());
            response.put(DL + "msg", "Rien <b>");
            response.put(DL + "errormsg", "Raté");
            response.put(DL + "log", "journal");

            HttpResponse<String> page = answer(DeepLinkingSettings.likeMoodle(), response);

            assertThat(page.body()).contains("Aucun contenu choisi", "Rien &lt;b&gt;", "role=\"alert\">Raté");
            assertThat(last().facts()).containsEntry("log", "journal").containsEntry("items", "");
        }

        @Test
        void as_nothing_when_the_list_is_absent() {
            Map<String, Object> response = response(List.of());
            response.remove(DL + "content_items");

            assertThat(answer(DeepLinkingSettings.likeMoodle(), response).body())
                    .contains("Aucun contenu choisi");
        }

        @ParameterizedTest
        @ValueSource(strings = {"909708", "« é \"' 日本 \\u0000 {}", " "})
        void when_it_echoes_the_data(String data) {
            Map<String, Object> response = response(List.of());
            response.put(DL + "data", data);

            HttpResponse<String> page = answer(DeepLinkingSettings.likeMoodle().data(data), response);

            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("4.5 the response is refused, each time with its reason")
    class Refused {

        @ParameterizedTest
        @MethodSource("fr.passerelle.testlms.deeplinking.DeepLinkingTest#wrongClaims")
        void when_a_claim_is_not_as_it_must_be(DeepLinkingError error, String name, Object value) {
            Map<String, Object> response = response(List.of(LINK));
            if (value.equals("absent")) {
                response.remove(name);
            } else if (value instanceof Integer seconds) {
                response.put(name, clock.instant().getEpochSecond() + seconds);
            } else {
                response.put(name, value);
            }

            assertRefused(answer(DeepLinkingSettings.likeMoodle(), response), error);
        }

        @Test
        void when_a_claim_is_null() {
            Map<String, Object> response = response(List.of(LINK));
            response.put(DL + "msg", null);

            assertRefused(answer(DeepLinkingSettings.likeMoodle(), response), DeepLinkingError.NULL_CLAIM);
        }

        @ParameterizedTest
        @CsvSource({"numbered", "changed", "absent"})
        void when_the_data_do_not_come_back(String how) {
            Map<String, Object> response = response(List.of());
            Object data = how.equals("numbered") ? (Object) 909708 : "909708 ";
            if (!how.equals("absent")) {
                response.put(DL + "data", data);
            }

            HttpResponse<String> page = answer(DeepLinkingSettings.likeMoodle().data("909708"), response);

            assertRefused(page, DeepLinkingError.DATA_MISMATCH);
        }

        @ParameterizedTest
        @MethodSource("fr.passerelle.testlms.deeplinking.DeepLinkingTest#wrongItems")
        void when_an_item_is_not_as_it_must_be(DeepLinkingError error, Map<String, Object> item) {
            DeepLinkingSettings settings = DeepLinkingSettings.likeMoodle().accepting("ltiResourceLink", "html");

            assertRefused(answer(settings, response(List.of(item))), error);
        }

        @Test
        void when_several_items_come_although_it_was_not_said_that_they_may() {
            HttpResponse<String> page =
                    answer(DeepLinkingSettings.likeMoodle().multiple(null), response(List.of(LINK, LINK)));

            assertRefused(page, DeepLinkingError.SEVERAL_ITEMS);
        }

        @Test
        void when_a_column_comes_although_none_is_welcome() {
            HttpResponse<String> page =
                    answer(DeepLinkingSettings.likeMoodle().lineItems(false), response(List.of(LINK)));

            assertRefused(page, DeepLinkingError.LINE_ITEM_NOT_ACCEPTED);
        }

        @Test
        void when_it_comes_a_second_time() {
            URI address = returnUrl(asked(DeepLinkingSettings.likeMoodle()));
            Http.postForm(address, Map.of("JWT", signed(response(List.of()))));

            HttpResponse<String> page = Http.postForm(address, Map.of("JWT", signed(response(List.of()))));

            assertRefused(page, DeepLinkingError.REQUEST_UNKNOWN);
        }

        @Test
        void when_its_nonce_comes_a_second_time() {
            Map<String, Object> response = response(List.of());
            answer(DeepLinkingSettings.likeMoodle(), response);

            assertRefused(answer(DeepLinkingSettings.likeMoodle(), response), DeepLinkingError.NONCE_REPLAYED);
        }

        @ParameterizedTest
        @EnumSource(names = {"KEY_UNKNOWN", "SIGNATURE_INVALID", "ALGORITHM_REFUSED", "RESPONSE_UNREADABLE"})
        void when_the_tool_did_not_sign_it(DeepLinkingError error) throws Exception {
            URI address = returnUrl(asked(DeepLinkingSettings.likeMoodle()));

            HttpResponse<String> page =
                    Http.postForm(address, Map.of("JWT", forged(error, claimsSet(response(List.of())))));

            assertRefused(page, error);
        }

        @Test
        void when_another_tool_answers() {
            RegisteredTool other = aTool.registeredWith(lms);
            JsonNode claims = claims(lms.deepLink("helene", "accueil").of(other).launch());

            HttpResponse<String> page =
                    Http.postForm(returnUrl(claims), Map.of("JWT", signed(response(List.of(LINK)))));

            assertRefused(page, DeepLinkingError.ISSUER_MISMATCH);
        }

        @Test
        void when_the_form_has_no_response() {
            URI address = returnUrl(asked(DeepLinkingSettings.likeMoodle()));

            assertRefused(Http.postForm(address, Map.of("jwt", "x")), DeepLinkingError.RESPONSE_MISSING);
        }
    }

    @Nested
    class In_a_browser {

        private String begin(ABrowser helene) {
            URI frame = URI.create(lms.issuer() + "/mod/lti/contentitem.php/accueil");
            Map<String, String> login = Answers.hiddenFields(helene.get(frame).body());
            String form = helene.get(URI.create(
                            lms.authorizationEndpoint() + "?" + Http.encoded(ATool.authenticationRequest(tool, login))))
                    .body();
            String token = Answers.hiddenFields(form).get("id_token");
            return returnUrl(Answers.claims(String.valueOf(token))).toString();
        }

        @Test
        void a_teacher_chooses_from_the_page_of_the_course() {
            ABrowser helene = ABrowser.of("helene", lms);

            assertThat(helene.get(lms.coursePage("accueil")).body())
                    .contains("<a href=\"/cours/accueil/contenu\">Choisir un contenu dans Passerelle</a>");
            assertThat(helene.page(lms.choicePage("accueil"))
                            .getElementsByTagName("iframe")
                            .getLength())
                    .isEqualTo(1);
        }

        @Test
        void a_response_without_the_session_is_posted_again_from_a_page_of_our_own_as_in_Moodle() {
            ABrowser helene = ABrowser.of("helene", lms);
            String address = begin(helene);

            String first = Http.postForm(URI.create(address), Map.of("JWT", signed(response(List.of(LINK)))))
                    .body();
            HttpResponse<String> second =
                    helene.post(Answers.formAction(first).toString(), new LinkedHashMap<>(Answers.hiddenFields(first)));

            assertThat(second.body()).contains("Contenus ajoutés", "Rencontrer Michel");
            assertThat(lms.journal().deepLinks()).hasSize(2);
        }

        @Test
        void a_response_of_somebody_else_is_refused() {
            String address = begin(ABrowser.of("helene", lms));

            HttpResponse<String> page = ABrowser.of("denis", lms)
                    .post(address.substring(lms.issuer().length()), Map.of("JWT", signed(response(List.of(LINK)))));

            assertRefused(page, DeepLinkingError.OTHER_PERSON);
        }

        @Test
        void a_learner_chooses_nothing() {
            ABrowser amina = ABrowser.of("amina", lms);

            assertThat(amina.get(lms.choicePage("accueil")).statusCode()).isEqualTo(403);
            assertThat(amina.get(URI.create(lms.issuer() + "/mod/lti/contentitem.php/accueil"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(amina.get(lms.coursePage("accueil")).body()).doesNotContain("Choisir un contenu");
        }
    }

    private static String forged(DeepLinkingError how, JWTClaimsSet claims) throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("une-autre-cle").generate();
        return switch (how) {
            case KEY_UNKNOWN -> ATool.signed(claims, foreign, "une-autre-cle");
            case SIGNATURE_INVALID -> ATool.signed(claims, foreign, "cle-de-l-outil");
            case ALGORITHM_REFUSED -> {
                SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                jwt.sign(new MACSigner("x".repeat(64)));
                yield jwt.serialize();
            }
            default -> "ceci n’est pas un jeton";
        };
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                Arguments.of(DeepLinkingError.ISSUER_MISMATCH, "iss", "absent"),
                Arguments.of(DeepLinkingError.ISSUER_MISMATCH, "iss", "un-autre-client"),
                Arguments.of(DeepLinkingError.AUDIENCE_MISMATCH, "aud", "absent"),
                Arguments.of(DeepLinkingError.AUDIENCE_MISMATCH, "aud", "https://autre.example"),
                Arguments.of(DeepLinkingError.AUDIENCE_MISMATCH, "aud", List.of("a", "b")),
                Arguments.of(DeepLinkingError.AUTHORIZED_PARTY_MISMATCH, "azp", "un-autre"),
                Arguments.of(DeepLinkingError.TIME_MISSING, "iat", "absent"),
                Arguments.of(DeepLinkingError.TIME_MISSING, "exp", "demain"),
                Arguments.of(DeepLinkingError.ISSUED_IN_FUTURE, "iat", 5),
                Arguments.of(DeepLinkingError.EXPIRED, "exp", 0),
                Arguments.of(DeepLinkingError.LIVES_TOO_LONG, "exp", 301),
                Arguments.of(DeepLinkingError.NONCE_MISSING, "nonce", "absent"),
                Arguments.of(DeepLinkingError.MESSAGE_TYPE_WRONG, LTI + "message_type", "LtiDeepLinkingRequest"),
                Arguments.of(DeepLinkingError.VERSION_WRONG, LTI + "version", "1.3"),
                Arguments.of(DeepLinkingError.DEPLOYMENT_MISMATCH, LTI + "deployment_id", "99"),
                Arguments.of(DeepLinkingError.DATA_MISMATCH, DL + "data", "jamais envoyé"),
                Arguments.of(DeepLinkingError.MESSAGE_NOT_TEXT, DL + "msg", List.of()),
                Arguments.of(DeepLinkingError.ITEMS_NOT_A_LIST, DL + "content_items", Map.of()),
                Arguments.of(DeepLinkingError.ITEMS_NOT_A_LIST, DL + "content_items", List.of("michel")));
    }

    static Stream<Arguments> wrongItems() {
        return Stream.of(
                Arguments.of(DeepLinkingError.TYPE_NOT_ACCEPTED, Map.of("type", "link", "url", "https://a.example")),
                Arguments.of(DeepLinkingError.TYPE_NOT_ACCEPTED, Map.of("title", "sans type")),
                Arguments.of(DeepLinkingError.ITEM_INVALID, Map.of("type", "html")),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("url", "javascript:alert(1)")),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("url", 3)),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("title", List.of())),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("custom", Map.of("a", 1))),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("custom", "a")),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("icon", "https://a.example/i.png")),
                Arguments.of(DeepLinkingError.ITEM_INVALID, with("iframe", Map.of("width", "800"))),
                Arguments.of(
                        DeepLinkingError.ITEM_INVALID, with("submission", Map.of("endDateTime", "2026-11-01 12:00"))),
                Arguments.of(DeepLinkingError.LINE_ITEM_INVALID, with("lineItem", Map.of("label", "a"))),
                Arguments.of(DeepLinkingError.LINE_ITEM_INVALID, with("lineItem", Map.of("scoreMaximum", 0))),
                Arguments.of(DeepLinkingError.LINE_ITEM_INVALID, with("lineItem", Map.of("scoreMaximum", "10"))),
                Arguments.of(DeepLinkingError.TEACHER_FORM_FAILED, with("lineItem", Map.of("scoreMaximum", 12.5))),
                Arguments.of(DeepLinkingError.TEACHER_FORM_FAILED, with("lineItem", Map.of("scoreMaximum", 101))));
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> item = new LinkedHashMap<>(LINK);
        item.put(member, value);
        return item;
    }

    @Test
    void every_reason_is_told_in_French() {
        assertThat(Arrays.stream(DeepLinkingError.values()).map(DeepLinkingError::reason))
                .allMatch(reason -> reason.endsWith("."))
                .doesNotHaveDuplicates();
    }
}
