package fr.passerelle.testlms.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.journal.ReceivedScore;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.token.Scopes;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeServiceTest {

    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final String GOOD = """
            {"userId":"5","scoreGiven":40,"scoreMaximum":50,"activityProgress":"Completed",
             "gradingProgress":"FullyGraded","timestamp":"2026-11-23T09:00:00.123Z","comment":"Bravo"}""";

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

    private JsonNode claim(RegisteredTool by) {
        var launch = lms.launch("amina", "michel").of(by);
        String token = launch.answer(ATool.authenticationRequest(by, launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token)).path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
    }

    private String column() {
        return claim(tool).path("lineitem").asText();
    }

    private HttpResponse<String> post(String score) {
        return post(sub(column(), "/scores"), score, SCORE);
    }

    private HttpResponse<String> post(URI uri, String score, String type) {
        return call("POST", uri, score, Scopes.SCORE, "Content-Type", type);
    }

    private HttpResponse<String> call(String method, URI uri, String body, String scope, String... header) {
        String token = aTool.token(tool, scope);
        return Http.send(method, uri, body, header[0], header[1], "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String uri, String scope, String accept) {
        return Http.get(URI.create(uri), "Accept", accept, "Authorization", "Bearer " + aTool.token(tool, scope));
    }

    private static URI sub(String column, String resource) {
        return URI.create(column.replace("?", resource + "?"));
    }

    private static String good(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    @Nested
    @DisplayName("3.4 a score comes in")
    class Scores {

        @Test
        void and_is_kept_in_points_of_its_column() {
            HttpResponse<String> response = post(GOOD);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            Grade grade = lms.gradebook().gradeOf("amina", "michel").orElseThrow();
            assertThat(grade.points()).isEqualTo(80);
            assertThat(grade.maximum()).isEqualTo(100);
            assertThat(grade.comment()).isEqualTo("Bravo");
        }

        @Test
        void and_is_in_the_journal() {
            post(GOOD);

            List<ReceivedScore> scores = lms.journal().scoresFor("amina");

            assertThat(scores).hasSize(1);
            assertThat(scores.get(0).scoreGiven()).hasValue(40);
            assertThat(scores.get(0).link()).contains("michel");
            assertThat(scores.get(0).accepted()).isTrue();
            assertThat(lms.journal().awaitScoresFor("amina", 1, Duration.ofSeconds(1)))
                    .hasSize(1);
        }

        @Test
        void above_the_maximum_and_is_capped() {
            post(good("\"scoreGiven\":40", "\"scoreGiven\":60"));

            assertThat(lms.gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(100));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Pending", "PendingManual", "Failed", "NotReady"})
        void not_fully_graded_and_erases_the_grade_as_in_Moodle(String progress) {
            post(GOOD);

            HttpResponse<String> response = post(good("FullyGraded", progress).replace(":00.123Z", ":01Z"));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(lms.gradebook().gradeOf("amina", "michel")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-23T09:00:00.999Z, 409",
            "2026-11-23T08:59:59Z, 409",
            "2026-11-23T10:00:00+01:00, 409",
            "2026-11-23T09:00:01Z, 200",
        })
        void and_its_time_is_compared_in_whole_seconds_as_in_Moodle(String timestamp, int status) {
            post(GOOD);

            HttpResponse<String> response = post(good("2026-11-23T09:00:00.123Z", timestamp));

            assertThat(response.statusCode()).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"5\" | \"99\"",
                    "\"5\" | \"9\"",
                    "\"5\" | \"10\"",
                    "\"5\" | 5",
                    "\"scoreGiven\":40 | \"scoreGiven\":-1",
                    "\"scoreGiven\":40 | \"scoreGiven\":\"40\"",
                    "\"scoreMaximum\":50 | \"scoreMaximum\":0",
                    "\"scoreMaximum\":50, | ",
                    "\"Completed\" | \"Done\"",
                    "\"FullyGraded\" | \"Graded\"",
                    "2026-11-23T09:00:00.123Z | 2026-11-23",
                    "2026-11-23T09:00:00.123Z | 2026-11-23T09:00:00",
                    "\"Bravo\" | null",
                    "{ | [",
                })
        void with_a_mistake_and_is_refused(String from, String to) {
            HttpResponse<String> response = post(good(from, to == null ? "" : to));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(lms.gradebook().gradeOf("amina", "michel")).isEmpty();
        }

        @Test
        void for_somebody_who_is_not_enrolled_and_is_refused() {
            lms.school().addPerson("zoe", "Zoé", "Petit", Role.LEARNER);

            assertThat(post(good("\"5\"", "\"11\"")).statusCode()).isEqualTo(400);
        }

        @Test
        void with_another_media_type_and_is_refused_but_a_charset_is_fine() {
            assertThat(post(sub(column(), "/scores"), GOOD, "application/json").statusCode())
                    .isEqualTo(400);
            assertThat(post(sub(column(), "/scores"), GOOD, SCORE + "; charset=utf-8")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void without_the_query_string_of_its_column_and_is_refused() {
            String column = column();
            URI bare = URI.create(column.substring(0, column.indexOf('?')) + "/scores");

            assertThat(post(bare, GOOD, SCORE).statusCode()).isEqualTo(403);
            assertThat(post(URI.create(column + "/scores"), GOOD, SCORE).statusCode())
                    .isEqualTo(405);
        }

        @Test
        void with_a_token_for_something_else_or_expired_and_is_unauthorized() {
            URI scores = sub(column(), "/scores");
            String token = aTool.token(tool, Scopes.SCORE);
            clock.advance(Duration.ofHours(1));

            assertThat(call("POST", scores, GOOD, Scopes.LINE_ITEM, "Content-Type", SCORE)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Http.send("POST", scores, GOOD, "Content-Type", SCORE, "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Http.send("POST", scores, GOOD, "Content-Type", SCORE).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void for_another_tools_column_and_is_forbidden() {
            RegisteredTool other = aTool.registeredWith(lms);
            URI scores = sub(claim(other).path("lineitem").asText(), "/scores");
            URI disguised = URI.create(
                    scores.toString().replace("type_id=" + other.deploymentId(), "type_id=" + tool.deploymentId()));

            assertThat(post(scores, GOOD, SCORE).statusCode()).isEqualTo(403);
            assertThat(post(disguised, GOOD, SCORE).statusCode()).isEqualTo(403);
        }
    }

    @Nested
    class Misbehaving {

        @ParameterizedTest
        @CsvSource({
            "SCORES_401_ONCE, 401",
            "SCORES_403, 403",
            "SCORES_403_RATE_LIMIT, 403",
            "SCORES_404, 404",
            "SCORES_409, 409",
            "SCORES_422, 422",
            "SCORES_429_RETRY_AFTER, 429",
            "SCORES_500, 500",
            "SCORES_503, 503",
            "SCORES_REDIRECTED, 302",
        })
        void turns_a_good_score_away_and_takes_it_after_recovery(Fault fault, int status) {
            lms.suffer(fault);

            assertThat(post(GOOD).statusCode()).isEqualTo(status);
            lms.recover();
            assertThat(post(GOOD).statusCode()).isEqualTo(200);
        }

        @Test
        void takes_a_score_and_cuts_the_line() {
            lms.suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST, 1);

            assertThatThrownBy(() -> post(GOOD)).isInstanceOf(UncheckedIOException.class);
            assertThat(lms.gradebook().gradeOf("amina", "michel")).isPresent();
            assertThat(post(GOOD).statusCode()).isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("3.2 line items")
    class LineItems {

        private String container() {
            return claim(tool).path("lineitems").asText();
        }

        private HttpResponse<String> create(String body) {
            return call("POST", URI.create(container()), body, Scopes.LINE_ITEM, "Content-Type", LINE_ITEM);
        }

        @Test
        void exist_with_their_links_and_come_in_pages() {
            HttpResponse<String> first = get(container(), Scopes.LINE_ITEM, LINE_ITEMS);
            String next = first.headers().firstValue("Link").orElse("");

            HttpResponse<String> second =
                    get(next.substring(1, next.indexOf('>')), Scopes.LINE_ITEM_READONLY, LINE_ITEMS);

            assertThat(Answers.json(first)).hasSize(2);
            assertThat(next).endsWith("; rel=\"next\"").contains("type_id=3");
            assertThat(Answers.json(second)).hasSize(1);
            assertThat(second.headers().firstValue("Link")).isEmpty();
        }

        @Test
        void have_a_link_header_as_odd_as_Moodles_when_asked() {
            lms.suffer(Fault.LINK_HEADER_LIKE_MOODLE);

            String link = get(container(), Scopes.LINE_ITEM, LINE_ITEMS)
                    .headers()
                    .firstValue("Link")
                    .orElse("");

            assertThat(link).contains("&amp;").doesNotContain("\"");
        }

        @ParameterizedTest
        @CsvSource({"resource_link_id=4, 1", "resource_id=ex-1, 1", "tag=quiz, 1", "tag=autre, 0"})
        void are_filtered(String filter, int found) {
            create("{\"label\":\"Exercice\",\"scoreMaximum\":12,\"resourceId\":\"ex-1\",\"tag\":\"quiz\"}");

            HttpResponse<String> response = get(container() + "&" + filter, Scopes.LINE_ITEM, LINE_ITEMS);

            assertThat(Answers.json(response)).hasSize(found);
        }

        @Test
        void are_created_read_changed_and_deleted() {
            HttpResponse<String> created = create("{\"label\":\"Exercice\",\"scoreMaximum\":12}");
            String id = Answers.json(created).path("id").asText();

            HttpResponse<String> changed = call(
                    "PUT",
                    URI.create(id),
                    "{\"label\":\"Autre\",\"scoreMaximum\":20}",
                    Scopes.LINE_ITEM,
                    "Content-Type",
                    LINE_ITEM);
            HttpResponse<String> read = get(id, Scopes.LINE_ITEM_READONLY, LINE_ITEM);
            HttpResponse<String> deleted = call("DELETE", URI.create(id), "", Scopes.LINE_ITEM, "Accept", "*/*");

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(Answers.json(read).path("label").asText()).isEqualTo("Autre");
            assertThat(deleted.statusCode()).isEqualTo(204);
            assertThat(get(id, Scopes.LINE_ITEM, LINE_ITEM).statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"scoreMaximum\":12}",
                    "{\"label\":\" \",\"scoreMaximum\":12}",
                    "{\"label\":\"x\",\"scoreMaximum\":0}",
                    "{\"label\":\"x\",\"scoreMaximum\":\"12\"}",
                    "{\"label\":\"x\",\"scoreMaximum\":12,\"resourceLinkId\":\"99\"}",
                    "[]",
                })
        void are_refused_when_they_are_not_whole(String body) {
            assertThat(create(body).statusCode()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "*/*", LINE_ITEMS + ", application/json"})
        void are_refused_to_whoever_accepts_something_else(String accept) {
            assertThat(get(container(), Scopes.LINE_ITEM, accept).statusCode()).isEqualTo(400);
        }
    }

    @Nested
    @DisplayName("3.3 results")
    class Results {

        @Test
        void tell_what_was_kept_of_one_person_or_all() {
            post(GOOD);
            post(good("\"5\"", "\"6\""));
            String results = sub(column(), "/results").toString();

            JsonNode all = Answers.json(get(results, Scopes.RESULT_READONLY, RESULTS));
            JsonNode one = Answers.json(get(results + "&user_id=6", Scopes.RESULT_READONLY, RESULTS));

            assertThat(all).hasSize(2);
            assertThat(one).hasSize(1);
            assertThat(one.get(0).path("userId").asText()).isEqualTo("6");
            assertThat(one.get(0).path("resultScore").asInt()).isEqualTo(80);
            assertThat(one.get(0).path("scoreOf").asText()).isEqualTo(column());
        }
    }
}
