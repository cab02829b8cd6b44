package fr.passerelle.testlms.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.token.Scopes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each platform's observable habits, over real HTTP (I-1). */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class PersonalityTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final String EARLY = "2026-11-20T10:00:00.100Z";
    private static final String SAME_SECOND = "2026-11-20T10:00:00.900Z";
    private static final String BEFORE = "2026-11-20T09:00:00.000Z";

    private ATool aTool;
    private @Nullable TestLms open;
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void open() throws IOException {
        aTool = new ATool(Clock.systemUTC());
    }

    @AfterEach
    void close() {
        aTool.close();
        if (open != null) {
            open.close();
        }
    }

    private void meet(Personality personality) {
        lms = TestLms.start(TestLmsSettings.forTests().like(personality));
        open = lms;
        tool = aTool.registeredWith(lms);
    }

    private JsonNode claims(Launch launch) {
        String token = launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token));
    }

    private JsonNode claims() {
        return claims(lms.launch("amina", "michel"));
    }

    private JsonNode grades() {
        return claims().path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
    }

    private String bearer(String scope) {
        return "Bearer " + aTool.token(tool, scope);
    }

    private static String below(String address, String path) {
        int query = address.indexOf('?');
        return query < 0 ? address + path : address.substring(0, query) + path + address.substring(query);
    }

    private HttpResponse<String> score(String person, String members) {
        String column = grades().path("lineitem").asText();
        String body = "{\"userId\":\"" + lms.school().person(person).sub() + "\",\"activityProgress\":\"Completed\","
                + members + "}";
        return Http.send(
                "POST",
                URI.create(below(column, "/scores")),
                body,
                "Content-Type",
                "application/vnd.ims.lis.v1.score+json",
                "Authorization",
                bearer(Scopes.SCORE));
    }

    private HttpResponse<String> scoreAt(String timestamp) {
        return score("amina", full(timestamp));
    }

    private static String full(String timestamp) {
        return "\"scoreGiven\":1,\"scoreMaximum\":2,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"" + timestamp
                + "\"";
    }

    private HttpResponse<String> list(String address, String type, String scope) {
        return Http.get(URI.create(address), "Accept", type, "Authorization", bearer(scope));
    }

    private HttpResponse<String> lists() {
        return list(grades().path("lineitems").asText(), LINE_ITEMS, Scopes.LINE_ITEM);
    }

    private HttpResponse<String> create(String maximum) {
        return Http.send(
                "POST",
                URI.create(grades().path("lineitems").asText()),
                "{\"label\":\"Essai\",\"scoreMaximum\":" + maximum + "}",
                "Content-Type",
                LINE_ITEM,
                "Authorization",
                bearer(Scopes.LINE_ITEM));
    }

    private String choose(Map<String, Object> item) {
        JsonNode asked = claims(lms.deepLink("helene", "accueil").launch());
        Instant now = Instant.now();
        JWTClaimsSet response = new JWTClaimsSet.Builder()
                .issuer(tool.clientId())
                .audience(lms.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", UUID.randomUUID().toString())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", tool.deploymentId())
                .claim(DL + "content_items", List.of(item))
                .build();
        URI address = URI.create(asked.path(DL + "deep_linking_settings")
                .path("deep_link_return_url")
                .asText());
        Http.postForm(address, Map.of("JWT", aTool.signed(response)));
        Arrival arrival = lms.journal().deepLinks().get(0);
        return arrival.fact("refused").orElse("placed").split(":", 2)[0];
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void every_platform_launches_and_keeps_a_score(Personality personality) {
        meet(personality);
        if (!grades().has("lineitem")) {
            assertThat(create("20").statusCode()).isEqualTo(201);
            return;
        }

        HttpResponse<String> answer = scoreAt(EARLY);

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(lms.gradebook().gradeOf("amina", "michel")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void every_platform_has_its_own_name(Personality personality) {
        meet(personality);

        assertThat(claims().path(LTI + "tool_platform")
                        .path("product_family_code")
                        .asText())
                .isEqualTo(personality.product());
        assertThat(Http.get(lms.openidConfiguration()).body())
                .contains("\"product_family_code\":\"" + personality.product() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "USUAL, 409, 409",
        "MOODLE, 409, 409",
        "CANVAS, 200, 400",
        "BLACKBOARD, 200, 200",
        "SAKAI, 200, 200",
        "OPENEDX, 200, 400",
        "PLAIN, 204, 204"
    })
    void each_has_its_own_idea_of_a_newer_score_Q7_Q24_Q47(Personality personality, int sameSecond, int older) {
        meet(personality);
        scoreAt(EARLY);

        assertThat(scoreAt(SAME_SECOND).statusCode()).isEqualTo(sameSecond);
        assertThat(scoreAt(BEFORE).statusCode()).isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 409", "CANVAS, 200", "OPENEDX, 400", "PLAIN, 204"})
    void each_has_its_own_answer_to_the_same_moment(Personality personality, int status) {
        meet(personality);
        scoreAt(EARLY);

        assertThat(scoreAt(EARLY).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, false", "CANVAS, true", "SAKAI, true", "PLAIN, true"})
    void some_keep_a_grade_when_progress_follows_Q8(Personality personality, boolean kept) {
        meet(personality);
        scoreAt(EARLY);

        score("amina", "\"gradingProgress\":\"Pending\",\"timestamp\":\"2026-11-20T11:00:00.000Z\"");

        assertThat(lms.gradebook().gradeOf("amina", "michel").isPresent()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 400", "CANVAS, 422", "BLACKBOARD, 400", "SAKAI, 400"})
    void each_refuses_a_score_for_a_teacher_in_its_way_Q10_Q24_Q33(Personality personality, int status) {
        meet(personality);

        assertThat(score("helene", full(EARLY)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, true", "CANVAS, false", "PLAIN, false"})
    void some_addresses_carry_a_query_Q5(Personality personality, boolean query) {
        meet(personality);

        assertThat(grades().path("lineitem").asText().contains("?")).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({"BLACKBOARD, 303", "OPENEDX, 303", "MOODLE, 200", "CANVAS, 200"})
    void some_log_in_by_GET_Q29(Personality personality, int status) {
        meet(personality);

        HttpResponse<String> frame = Http.get(
                lms.launchUrl("michel"), "Cookie", ABrowser.of("amina", lms).cookie());

        assertThat(frame.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"USUAL, ''", "MOODLE, ''", "CANVAS, lti_storage", "SAKAI, _parent", "OPENEDX, ''"})
    void some_offer_storage_B10(Personality personality, String target) {
        meet(personality);

        assertThat(lms.launch("amina", "michel").loginInitiation().getOrDefault("lti_storage_target", ""))
                .isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"CANVAS, true", "OPENEDX, true", "MOODLE, false", "BLACKBOARD, false"})
    void some_name_the_authorized_party_A21(Personality personality, boolean named) {
        meet(personality);

        assertThat(claims().has("azp")).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 200", "CANVAS, 400", "PLAIN, 400"})
    void some_refuse_a_scope_too_many_Q12(Personality personality, int status) {
        meet(personality);
        RegisteredTool poor = lms.registerTool(aTool.addresses(), Set.of(Scopes.SCORE));

        HttpResponse<String> answer =
                aTool.askForToken(poor, aTool.assertion(poor, right -> {}), Scopes.SCORE + " " + Scopes.LINE_ITEM);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 400, text/html", "CANVAS, 400, application/json", "PLAIN, 401, application/json"})
    void token_answers_differ_Q12(Personality personality, int unknownClient, String type) {
        meet(personality);

        HttpResponse<String> good = aTool.askForToken(tool, aTool.assertion(tool, right -> {}), Scopes.SCORE);
        HttpResponse<String> bad =
                aTool.askForToken(tool, aTool.assertion(tool, wrong -> wrong.audience("ailleurs")), Scopes.SCORE);

        assertThat(good.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(bad.statusCode()).isEqualTo(unknownClient);
    }

    @Nested
    class Moodle {

        @Test
        void has_curly_quotes_in_the_Link_header_of_lists_Q6() {
            meet(Personality.MOODLE);

            assertThat(lists().headers().firstValue("Link").orElse(""))
                    .contains("&amp;")
                    .doesNotContain("rel=\"");
        }
    }

    @Nested
    class Canvas {

        @Test
        void names_the_deployment_without_the_prefix_and_hides_the_hint_in_a_JWT_Q22() {
            meet(Personality.CANVAS);

            Map<String, String> login = lms.launch("amina", "michel").loginInitiation();

            assertThat(login)
                    .containsEntry("deployment_id", tool.deploymentId())
                    .doesNotContainKey("lti_deployment_id");
            assertThat(login.get("lti_message_hint")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        }

        @Test
        void answers_a_score_with_its_result_and_limits_by_403_Q24_Q25() {
            meet(Personality.CANVAS);
            assertThat(Answers.json(scoreAt(EARLY)).path("resultUrl").asText()).endsWith("/results");
            lms.suffer(Fault.SCORES_429_RETRY_AFTER);

            HttpResponse<String> limited = scoreAt(SAME_SECOND);

            assertThat(limited.statusCode()).isEqualTo(403);
            assertThat(limited.body()).contains("Rate Limit Exceeded");
        }
    }

    @Nested
    class Canvas_at_its_sign_on_host {

        @Test
        void authenticates_and_stores_at_another_origin_than_the_issuer_Q23() {
            meet(Personality.CANVAS);
            ABrowser amina = ABrowser.of("amina", lms);
            Map<String, String> login =
                    Answers.hiddenFields(amina.get(lms.launchUrl("michel")).body());
            Map<String, String> request = ATool.authenticationRequest(tool, login);

            String forwarded =
                    Http.postForm(lms.authorizationEndpoint(), request).body();
            String answered = amina.post(Answers.formAction(forwarded).getPath(), Answers.hiddenFields(forwarded))
                    .body();

            assertThat(lms.authorizationEndpoint().getHost()).isEqualTo("localhost");
            assertThat(Answers.formAction(forwarded).toString()).startsWith(lms.issuer());
            assertThat(Answers.hiddenFields(answered)).containsKey("id_token");
            assertThat(amina.get(lms.activityPage("michel")).body())
                    .contains(
                            "src=\"http://localhost:" + URI.create(lms.issuer()).getPort() + "/stockage");
        }
    }

    @Nested
    class Brightspace {

        @Test
        void wants_assertions_for_a_fixed_name_Q35() {
            meet(Personality.BRIGHTSPACE);

            HttpResponse<String> answer = aTool.askForToken(
                    tool,
                    aTool.assertion(
                            tool, wrong -> wrong.audience(lms.tokenEndpoint().toString())),
                    Scopes.SCORE);

            assertThat(lms.tokenAudience()).isEqualTo("https://api.brightspace.com/auth/token");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(aTool.token(tool, Scopes.SCORE)).isNotEmpty();
            assertThat(Http.get(lms.openidConfiguration()).body()).contains("\"authorization_server\"");
        }

        @Test
        void publishes_bare_keys_and_makes_no_column_by_itself_Q36_Q39() {
            meet(Personality.BRIGHTSPACE);

            assertThat(Http.get(lms.jwks()).body()).doesNotContain("\"alg\"");
            assertThat(grades().has("lineitem")).isFalse();
            assertThat(lists().body()).isEqualTo("[]");
        }

        @ParameterizedTest
        @CsvSource({"'', placed", "?x=1, ADDRESS_NOT_REGISTERED"})
        void takes_links_to_the_exact_launch_address_only_Q38(String query, String outcome) {
            meet(Personality.BRIGHTSPACE);

            String seen = choose(
                    Map.of("type", "ltiResourceLink", "url", tool.addresses().launch() + query));

            assertThat(seen).isEqualTo(outcome);
        }
    }

    @Nested
    class Blackboard {

        @Test
        void shares_one_issuer_with_every_other_Q29() {
            meet(Personality.BLACKBOARD);

            assertThat(claims().path("iss").asText()).isEqualTo("https://blackboard.com");
            assertThat(lms.tokenEndpoint().toString()).startsWith("http://127.0.0.1:");
            assertThat(scoreAt(EARLY).statusCode()).isEqualTo(200);
        }

        @Test
        void calls_a_link_without_an_address_invalid_Q28() {
            meet(Personality.BLACKBOARD);

            assertThat(choose(Map.of("type", "ltiResourceLink", "title", "Sans adresse")))
                    .isEqualTo("ADDRESS_MISSING");
        }
    }

    @Nested
    class Sakai {

        @Test
        void names_people_by_an_address_and_every_deployment_1_Q41_Q42() {
            meet(Personality.SAKAI);

            assertThat(claims().path("sub").asText()).isEqualTo("https://sakai.example/user/5");
            assertThat(aTool.registeredWith(lms).deploymentId()).isEqualTo("1");
        }

        @Test
        void lists_columns_that_nobody_may_write_to_Q43() {
            meet(Personality.SAKAI);
            lists();
            String theirs = lms.gradebook().columns().stream()
                    .filter(column -> column.clientId().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .id();
            String address = grades().path("lineitems").asText() + "/" + theirs + "/lineitem";

            HttpResponse<String> answer =
                    Http.send("DELETE", URI.create(address), "", "Authorization", bearer(Scopes.LINE_ITEM));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Line item is read-only");
        }
    }

    @Nested
    class Open_edX {

        @ParameterizedTest
        @CsvSource({"12.5, 400", "12, 201"})
        void has_whole_maxima_only_Q46(String maximum, int status) {
            meet(Personality.OPENEDX);

            assertThat(create(maximum).statusCode()).isEqualTo(status);
        }

        @Test
        void finds_results_with_a_slash_at_the_end_only_Q49() {
            meet(Personality.OPENEDX);
            String column = grades().path("lineitem").asText();

            assertThat(list(column + "/results", RESULTS, Scopes.RESULT_READONLY)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(list(column + "/results/", RESULTS, Scopes.RESULT_READONLY)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void refuses_a_blank_comment_Q49() {
            meet(Personality.OPENEDX);

            assertThat(score("amina", full(EARLY) + ",\"comment\":\"\"").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void one_habit_can_be_taken_up_alone() {
        meet(Personality.USUAL);
        lms.adopt(Trait.WHOLE_MAXIMA);

        assertThat(create("12.5").statusCode()).isEqualTo(400);
    }
}
