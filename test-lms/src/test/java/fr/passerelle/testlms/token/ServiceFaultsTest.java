package fr.passerelle.testlms.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a service fails, acted out over real HTTP (A-50, D-13, E). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceFaultsTest {

    private static final String SCORE = """
            {"userId":"5","scoreGiven":40,"scoreMaximum":50,"activityProgress":"Completed",
             "gradingProgress":"FullyGraded","timestamp":"2026-11-23T09:00:00.123Z"}""";

    /** More than the threads of the test LMS. */
    private static final int WAITING = 40;

    private ATool aTool;
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void start() throws IOException {
        aTool = new ATool(Clock.systemUTC());
        lms = TestLms.start();
        tool = aTool.registeredWith(lms);
    }

    @AfterEach
    void stop() {
        lms.close();
        aTool.close();
    }

    enum Service {
        LINE_ITEMS("application/vnd.ims.lis.v2.lineitemcontainer+json", Scopes.LINE_ITEM),
        RESULTS("application/vnd.ims.lis.v2.resultcontainer+json", Scopes.RESULT_READONLY),
        MEMBERS("application/vnd.ims.lti-nrps.v2.membershipcontainer+json", Scopes.MEMBERSHIP_READONLY);

        private final String type;
        private final String scope;

        Service(String type, String scope) {
            this.type = type;
            this.scope = scope;
        }

        private URI in(JsonNode claims) {
            JsonNode grades = claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
            return URI.create(
                    switch (this) {
                        case LINE_ITEMS -> grades.path("lineitems").asText();
                        case RESULTS -> grades.path("lineitem").asText().replace("?", "/results?");
                        case MEMBERS ->
                            claims.path("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                                    .path("context_memberships_url")
                                    .asText();
                    });
        }
    }

    private JsonNode claims() {
        Launch launch = lms.launch("amina", "michel");
        String token = launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token));
    }

    private HttpResponse<String> list(Service service) {
        return Http.get(service.in(claims()), "Accept", service.type, "Authorization", bearer(service.scope));
    }

    private String bearer(String scope) {
        return "Bearer " + aTool.token(tool, scope);
    }

    private HttpResponse<String> score() {
        return score(bearer(Scopes.SCORE));
    }

    private HttpResponse<String> score(String bearer) {
        URI column = Service.RESULTS.in(claims());
        return Http.send(
                "POST",
                URI.create(column.toString().replace("/results?", "/scores?")),
                SCORE,
                "Content-Type",
                "application/vnd.ims.lis.v1.score+json",
                "Authorization",
                bearer);
    }

    private static void assertHangs(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(300)).build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @MethodSource("fr.passerelle.testlms.token.ServiceFaultsTest#listStatuses")
        void are_refused(Service service, Fault fault, int status) {
            lms.suffer(fault);

            assertThat(list(service).statusCode()).isEqualTo(status);
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void break_off_in_the_middle(Service service) {
            lms.suffer(Fault.LISTS_CUT_SHORT);

            assertThatThrownBy(() -> list(service)).isInstanceOf(UncheckedIOException.class);
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void never_come(Service service) {
            URI address = service.in(claims());
            lms.suffer(Fault.LISTS_HANG);

            assertHangs(address);
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void weigh_twenty_megabytes(Service service) {
            lms.suffer(Fault.LISTS_HUGE);

            assertThat(list(service).body().length()).isGreaterThan(20_000_000);
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void are_not_what_they_say(Service service) {
            lms.suffer(Fault.LISTS_NOT_JSON);
            HttpResponse<String> broken = list(service);
            lms.recover();
            lms.suffer(Fault.LISTS_HTML);
            HttpResponse<String> page = list(service);

            assertThatThrownBy(() -> Answers.json(broken)).isInstanceOf(AssertionError.class);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void have_no_end(Service service) {
            lms.suffer(Fault.LISTS_WITHOUT_END);
            URI second = next(list(service));

            URI third = next(Http.get(second, "Accept", service.type, "Authorization", bearer(service.scope)));

            assertThat(second).isNotEqualTo(service.in(claims()));
            assertThat(third).isNotEqualTo(second);
            assertThat(third.toString()).startsWith(lms.issuer()).containsOnlyOnce("encore=");
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void go_round_in_circles(Service service) {
            lms.suffer(Fault.LISTS_IN_A_LOOP);

            assertThat(next(list(service))).isEqualTo(service.in(claims()));
        }

        @ParameterizedTest
        @EnumSource(Service.class)
        void go_on_elsewhere(Service service) {
            lms.suffer(Fault.LISTS_CONTINUED_ELSEWHERE);

            assertThat(next(list(service)).getHost()).isEqualTo("ailleurs.example");
        }

        private URI next(HttpResponse<String> list) {
            String link = list.headers().firstValue("Link").orElse("<>");
            return URI.create(link.substring(1, link.indexOf('>')));
        }
    }

    @Nested
    class Scores {

        @ParameterizedTest
        @CsvSource({
            "SCORES_400_OLDER, 400",
            "SCORES_401, 401",
            "SCORES_403, 403",
            "SCORES_405, 405",
            "SCORES_408, 408",
            "SCORES_412, 412",
            "SCORES_415, 415",
            "SCORES_425, 425",
            "SCORES_ANSWER_HTML, 200",
            "SCORES_ANSWER_HUGE, 500"
        })
        void are_turned_away_until_recovery(Fault fault, int status) {
            lms.suffer(fault);

            assertThat(score().statusCode()).isEqualTo(status);
            assertThat(score().statusCode()).isEqualTo(status);
            assertThat(lms.gradebook().gradeOf("amina", "michel")).isEmpty();
        }

        @Test
        void are_answered_by_half() {
            lms.suffer(Fault.SCORES_CUT_SHORT);

            assertThatThrownBy(() -> score()).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Nested
    class Tokens {

        private HttpResponse<String> ask() {
            return aTool.askForToken(tool, aTool.assertion(tool, right -> {}), Scopes.SCORE);
        }

        @ParameterizedTest
        @CsvSource({
            "TOKEN_INVALID_REQUEST, 400, invalid_request",
            "TOKEN_INVALID_GRANT, 400, invalid_grant",
            "TOKEN_UNAUTHORIZED_CLIENT, 400, unauthorized_client",
            "TOKEN_UNSUPPORTED_GRANT, 400, unsupported_grant_type",
            "TOKEN_REFUSED, 400, invalid_client",
            "TOKEN_SCOPE_REFUSED, 400, invalid_scope",
            "TOKEN_CLIENT_401, 401, invalid_client"
        })
        void are_refused_by_each_code_of_RFC_6749(Fault fault, int status, String error) {
            lms.suffer(fault);

            HttpResponse<String> answer = ask();

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Answers.json(answer).path("error").asText()).isEqualTo(error);
        }

        @Test
        void are_put_off_with_a_time_to_wait() {
            lms.suffer(Fault.TOKEN_429_RETRY_AFTER);

            HttpResponse<String> answer = ask();

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }

        @Test
        void are_refused_in_something_like_JSON_as_in_Moodle() {
            lms.suffer(Fault.TOKEN_ERROR_NOT_JSON);

            HttpResponse<String> answer = ask();

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThatThrownBy(() -> Answers.json(answer)).isInstanceOf(AssertionError.class);
        }

        @Test
        void are_sent_for_elsewhere() {
            lms.suffer(Fault.TOKEN_ENDPOINT_REDIRECTED);

            assertThat(ask().statusCode()).isEqualTo(302);
        }

        @Test
        void are_given_oddly() {
            lms.suffer(Fault.TOKEN_TYPE_IN_LOWER_CASE);
            lms.suffer(Fault.TOKEN_EXPIRY_AS_TEXT);

            JsonNode answer = Answers.json(ask());

            assertThat(answer.path("token_type").asText()).isEqualTo("bearer");
            assertThat(answer.path("expires_in").isTextual()).isTrue();
        }

        @Test
        void die_in_the_middle_of_a_run() {
            lms.suffer(Fault.TOKENS_DIE_AFTER_TWO_CALLS);
            String bearer = bearer(Scopes.SCORE);

            assertThat(score(bearer).statusCode()).isEqualTo(200);
            assertThat(score(bearer).statusCode()).isEqualTo(409);
            assertThat(score(bearer).statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class AnswersOfAllKinds {

        @Test
        void are_slow_by_seconds() {
            lms.suffer(Fault.ANSWERS_SLOW);

            assertHangs(lms.jwks());
            assertHangs(URI.create(lms.issuer() + "/no-such-page"));
        }

        /** Otherwise a platform that hung for a moment would be away for minutes after it recovered. */
        @Test
        void that_never_come_keep_no_other_from_coming() {
            lms.suffer(Fault.JWKS_HANGS);
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(lms.jwks()).build();
            List<CompletableFuture<HttpResponse<String>>> hanging = Stream.generate(
                            () -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .limit(WAITING)
                    .toList();
            lms.journal()
                    .await(
                            Duration.ofSeconds(30),
                            journal -> journal.about("jwks").size() == WAITING);

            lms.recover();

            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(200);
            assertThat(hanging).noneMatch(CompletableFuture::isDone);
        }

        @Test
        void say_what_time_it_is_twice() throws IOException {
            lms.suffer(Fault.DATE_UNREADABLE);

            try (Socket line = new Socket(lms.jwks().getHost(), lms.jwks().getPort())) {
                line.getOutputStream()
                        .write("GET /no-such-page HTTP/1.1\r\nHost: lms\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer.split("Date", -1)).hasSize(3);
                assertThat(answer).contains("midi");
            }
        }
    }

    @Nested
    class Keys {

        private JsonNode keys() {
            return Answers.json(Http.get(lms.jwks())).path("keys");
        }

        @Test
        void have_one_among_them_that_has_no_name() {
            lms.suffer(Fault.JWKS_WITH_A_KEY_WITHOUT_KID);

            assertThat(keys()).hasSize(2).anyMatch(key -> !key.has("kid")).anyMatch(key -> key.has("kid"));
        }

        @Test
        void never_come() {
            lms.suffer(Fault.JWKS_HANGS);

            assertHangs(lms.jwks());
        }

        @Test
        void do_not_say_what_they_are_for_as_in_Brightspace_Q36() {
            lms.suffer(Fault.JWKS_WITHOUT_ALG);

            assertThat(keys())
                    .allSatisfy(
                            key -> assertThat(key.has("alg") || key.has("use")).isFalse());
        }

        @Test
        void are_mixed_with_others() {
            lms.suffer(Fault.JWKS_WITH_OTHER_KEYS);

            assertThat(keys()).hasSize(4);
        }

        @Test
        void change_with_their_id_or_under_the_same() {
            String before = keys().get(0).path("kid").asText();
            String modulus = keys().get(0).path("n").asText();

            lms.suffer(Fault.KEY_REPLACED_UNDER_SAME_KID, 1);
            claims();
            assertThat(keys().get(0).path("kid").asText()).isEqualTo(before);
            assertThat(keys().get(0).path("n").asText()).isNotEqualTo(modulus);

            lms.suffer(Fault.KEY_ROTATED, 1);
            claims();
            assertThat(keys()).hasSize(2);
        }
    }

    static Stream<Arguments> listStatuses() {
        Map<Fault, Integer> statuses = Map.of(
                Fault.LISTS_401, 401,
                Fault.LISTS_403, 403,
                Fault.LISTS_404, 404,
                Fault.LISTS_429_RETRY_AFTER, 429,
                Fault.LISTS_500, 500,
                Fault.LISTS_REDIRECTED, 302);
        return Arrays.stream(Service.values())
                .flatMap(service -> statuses.entrySet().stream()
                        .map(entry -> Arguments.of(service, entry.getKey(), entry.getValue())));
    }
}
