package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** J-1 to J-13, from outside: whatever arrives is answered by a page of ours, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileInputIT {
    private static final String REFERENCE = "[2-9A-Z]{4}-[2-9A-Z]{4}";
    private static final String EIGHT_MEGABYTES = "a".repeat(8 * 1024 * 1024);
    private static final String SOME_LAUNCH = "/l/AAAAAAAAAAAAAAAAAAAAAA";
    private static final String RESOURCE_LINK = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String PRESENTATION = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";

    @TempDir
    private static Path home;

    private final DatabaseSettings database = Engine.POSTGRESQL.fresh();
    private final TestLms lms = TestLms.start();
    private RunningTool tool;

    @BeforeAll
    void open() {
        tool = RunningTool.in(
                home,
                Map.of(
                        "PASSERELLE_DB_URL", database.url(),
                        "PASSERELLE_DB_USER", database.user(),
                        "PASSERELLE_DB_PASSWORD", database.password()));
        tool.knows(lms);
    }

    @AfterAll
    void close() {
        tool.close();
        lms.close();
    }

    @BeforeEach
    void forget_the_log() throws IOException {
        Files.writeString(tool.log(), "");
    }

    @AfterEach
    void is_still_there_and_met_nothing_unexpected() throws IOException {
        assertThat(RawRequest.of("GET /health/ready").to(tool).status()).isEqualTo(200);
        assertThat(Files.readString(tool.log())).doesNotContain("unexpected failure");
    }

    @Nested
    class Requests {
        static Stream<RawRequest> addresses() {
            return Stream.of(
                    RawRequest.of("GET /nulle-part"),
                    RawRequest.of("GET /lti/nulle-part"),
                    RawRequest.of("GET /lti/login"),
                    RawRequest.of("GET /l/trop-court"),
                    RawRequest.of("GET /l/" + "a".repeat(5000)),
                    RawRequest.of("GET /l/%27%20or%201%3D1%20--%20aaaaaa"),
                    RawRequest.of("GET /l/abc%00def"),
                    RawRequest.of("GET /l/abc%0d%0aSet-Cookie:%20a=b"),
                    RawRequest.of("GET /../../etc/passwd"),
                    RawRequest.of("GET /assets/..%2f..%2fWEB-INF%2fweb.xml"),
                    RawRequest.of("GET /WEB-INF/web.xml"),
                    RawRequest.of("GET /assets/x/%2e%2e/%2e%2e/WEB-INF/web.xml"),
                    RawRequest.of("GET /contenus/michel/..%5cquiz.yaml"),
                    RawRequest.of("GET /contenus/michel/scenario.yaml"),
                    RawRequest.of("GET /refus"),
                    RawRequest.of("GET /lti/register?invitation=%00"),
                    RawRequest.of("GET /lti/register?invitation=rien&openid_configuration=file:///etc/passwd"),
                    RawRequest.of("GET /lti/login?iss=%00&login_hint=a&target_link_uri=b"),
                    RawRequest.of("GET /lti/login?iss=%ff%fe&login_hint=%zz&target_link_uri=%"),
                    RawRequest.of("GET /").header("Cookie: a=" + "b".repeat(40_000)));
        }

        static Stream<RawRequest> methods() {
            return Stream.of(
                    RawRequest.of("GET /lti/launch"),
                    RawRequest.of("PUT /lti/launch"),
                    RawRequest.of("DELETE /lti/login"),
                    RawRequest.of("PATCH /lti/jwks"),
                    RawRequest.of("POST /lti/jwks"),
                    RawRequest.of("GET /lti/proof/AAAAAAAAAAAAAAAAAAAAAA"),
                    RawRequest.of("DELETE " + SOME_LAUNCH),
                    RawRequest.of("PUT /assets/x/logo.svg"),
                    RawRequest.of("POST /health/ready"),
                    RawRequest.of("POST /"),
                    RawRequest.of("TRACE /"),
                    RawRequest.of("BREW /"));
        }

        static Stream<RawRequest> forms() {
            return Stream.of(
                    RawRequest.form("/lti/launch", ""),
                    RawRequest.form("/lti/launch", "%"),
                    RawRequest.form("/lti/launch", "=&=&;&&&="),
                    RawRequest.form("/lti/launch", "state=%zz&id_token=%"),
                    RawRequest.form("/lti/launch", "state=a&state=b&id_token=c"),
                    RawRequest.form("/lti/launch", "state=%00%01%1b&id_token=a.b.c"),
                    RawRequest.form("/lti/launch", "state=a&id_token=b&id_token=c"),
                    RawRequest.form("/lti/launch", "state=a&error=%3Cscript%3E&error_description=%00"),
                    RawRequest.form("/lti/login", "iss=a&iss=b&login_hint=c&target_link_uri=d"),
                    RawRequest.form("/lti/login", "iss=a%00&login_hint=c%00&target_link_uri=d&client_id=%00"),
                    RawRequest.form("/lti/login", "iss=%F0%9F%92%A3&login_hint=c&target_link_uri=javascript:x"),
                    RawRequest.form("/lti/login", "iss=" + "a".repeat(9000) + "&login_hint=c&target_link_uri=d"),
                    RawRequest.form("/lti/register", "invitation=%00&openid_configuration=http://169.254.169.254/"),
                    RawRequest.form("/lti/proof/x", "ticket=%00&secret=%00"),
                    RawRequest.form("/lti/proof/AAAAAAAAAAAAAAAAAAAAAA", "ticket=a&ticket=b"),
                    RawRequest.of("POST /lti/launch").body("state=a"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/json")
                            .body("{\"state\":\"a\"}"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: nonsense")
                            .body("state=a"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded; charset=klingon")
                            .body("state=a"),
                    RawRequest.of("POST /lti/login")
                            .header("Content-Type: multipart/form-data; boundary=x")
                            .body("--x--"),
                    RawRequest.of("POST " + SOME_LAUNCH)
                            .header("Content-Type: text/xml")
                            .body("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                    RawRequest.of("POST /lti/launch").header("Content-Length: 99999999999999999999"));
        }

        static Stream<RawRequest> tooLong() {
            return Stream.of(
                    RawRequest.form("/lti/launch", "state=a&id_token=" + EIGHT_MEGABYTES),
                    RawRequest.form("/lti/login", EIGHT_MEGABYTES),
                    RawRequest.form(SOME_LAUNCH, "ticket=" + EIGHT_MEGABYTES),
                    RawRequest.form("/nulle-part", EIGHT_MEGABYTES),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded")
                            .chunk("state=a&id_token=" + EIGHT_MEGABYTES));
        }

        @ParameterizedTest
        @MethodSource({"addresses", "methods", "forms"})
        void are_refused_by_a_page_of_ours_and_nothing_is_stored(RawRequest request) {
            Rows before = Rows.in(database);

            RawRequest.Answer answer = request.to(tool);

            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThatItIsAPageOfOurs(answer);
            assertThat(Rows.in(database)).isEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("tooLong")
        void above_what_we_accept_are_told_so_rather_than_cut_off(RawRequest request) {
            Rows before = Rows.in(database);

            RawRequest.Answer answer = request.to(tool);

            assertThat(answer.status()).isEqualTo(413);
            assertThatItIsAPageOfOurs(answer);
            assertThat(Rows.in(database)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET / HTTP/9.9", "\u0000\u0001\u0002 /", "GET  / /", "GET /\u0007", "GET /\u00e9{}"})
        void that_are_not_even_http_get_no_more_than_a_status(String line) {
            RawRequest.Answer answer = RawRequest.of(line).to(tool);

            assertThat(answer.status()).isIn(400, 404, 405, 505);
            assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
        }
    }

    @Nested
    class Launches {
        @ParameterizedTest
        @EnumSource(names = {"HUGE_TOKEN", "NESTED_JSON", "NOT_A_TOKEN", "ALG_NONE", "TAMPERED_CLAIMS", "WRONG_STATE"})
        void with_a_hostile_token_leave_nothing_but_their_refusal(Fault fault) {
            Rows before = Rows.in(database);

            HttpResponse<String> page =
                    new Visitor(tool).launch(lms.launch("amina", "michel").with(fault));

            assertThat(page.statusCode()).isBetween(400, 499);
            assertThat(page.body())
                    .containsPattern(REFERENCE)
                    .contains(fault.refusedAs().orElseThrow());
            assertThat(withoutRefusals(Rows.in(database))).isEqualTo(withoutRefusals(before));
        }

        @ParameterizedTest
        @ValueSource(strings = {"amina", "helene"})
        void with_markup_in_names_and_titles_show_it_as_text_at_most(String person) {
            HttpResponse<String> player =
                    new Visitor(tool).launch(lms.launch(person, "michel").with(Fault.HTML_IN_NAMES));
            HttpResponse<String> unconfigured = new Visitor(tool)
                    .launch(lms.launch(person, "a-configurer")
                            .with(Fault.HTML_IN_NAMES)
                            .claim(CUSTOM, Map.of("content", "<script>alert(3)</script>")));

            assertThat(List.of(player, unconfigured)).allSatisfy(page -> {
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).doesNotContain("<script>").doesNotContain("<img src=x");
            });
        }

        @Test
        void with_control_characters_in_a_title_are_accepted_without_them() {
            Map<String, String> link =
                    Map.of("id", "controle", "title", "a\u0000b\u001b\ud800c", "description", "\u0000");

            HttpResponse<String> page = new Visitor(tool)
                    .launch(lms.launch("amina", "trouver-la-bonne-page").claim(RESOURCE_LINK, link));

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }

        @Test
        void with_addresses_longer_than_any_are_accepted_without_them() {
            String endless = "https://" + "a".repeat(3000) + ".example/";

            HttpResponse<String> page = new Visitor(tool)
                    .launch(lms.launch("amina", "trouver-la-bonne-page")
                            .claim(GRADES, Map.of("scope", List.of(), "lineitem", endless, "lineitems", endless))
                            .claim(PRESENTATION, Map.of("return_url", endless)));

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }

        @Test
        void with_control_characters_in_an_id_are_refused() {
            Map<String, String> link = Map.of("id", "a\u0000b");

            HttpResponse<String> page =
                    new Visitor(tool).launch(lms.launch("amina", "michel").claim(RESOURCE_LINK, link));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).containsPattern(REFERENCE).contains("CLAIM_INVALID");
        }

        @Test
        void answered_in_another_browser_open_nothing() {
            Map<String, String> aminasAnswer = new Visitor(tool).login(lms.launch("amina", "michel"));
            Visitor bruno = new Visitor(tool);
            bruno.login(lms.launch("bruno", "michel"));

            HttpResponse<String> page = bruno.post(tool.address("/lti/launch"), aminasAnswer);
            HttpResponse<String> proof = bruno.send(page, Map.of("secret", "inconnu"));

            assertThat(bruno.cookiesSet()).noneMatch(cookie -> cookie.contains("ticket"));
            assertThat(proof.statusCode()).isEqualTo(401);
            assertThat(proof.body()).containsPattern(REFERENCE).contains("BROWSER_NOT_BOUND");
        }

        @Test
        void answered_twice_open_once() {
            Visitor amina = new Visitor(tool);
            Map<String, String> answer = amina.login(lms.launch("amina", "michel"));
            amina.post(tool.address("/lti/launch"), answer);
            Rows before = Rows.in(database);

            HttpResponse<String> again = amina.post(tool.address("/lti/launch"), answer);

            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).containsPattern(REFERENCE).contains("STATE_UNKNOWN");
            assertThat(withoutRefusals(Rows.in(database))).isEqualTo(withoutRefusals(before));
        }

        /** A refusal is kept for the administrator, and its state is spent; both are bounded and purged (J-5). */
        private Rows withoutRefusals(Rows rows) {
            return rows.without("launch_refusal").without("taken_state");
        }
    }

    @Nested
    class Visitors {
        @Test
        void with_the_ticket_of_another_launch_see_and_change_nothing() {
            Visitor amina = new Visitor(tool);
            Visitor bruno = new Visitor(tool);
            amina.launch(lms.launch("amina", "michel"));
            String brunosLaunch =
                    bruno.launch(lms.launch("bruno", "michel")).uri().getPath();
            Rows before = Rows.in(database);

            RawRequest.Answer shown = RawRequest.of("GET " + brunosLaunch)
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);
            RawRequest.Answer played = RawRequest.form(brunosLaunch, "csrf=a&ecran=persona")
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);

            assertThat(shown.body()).doesNotContain("Michel").contains("id=\"resume\"");
            assertThat(played.status()).isEqualTo(401);
            assertThat(played.body()).doesNotContain("Michel");
            assertThat(Rows.in(database)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"csrf=faux&ecran=persona", "ecran=persona", "csrf=&csrf=&ecran=persona", "ticket=faux"})
        void with_a_cookie_but_without_our_token_change_nothing(String form) {
            Visitor amina = new Visitor(tool);
            String launch = amina.launch(lms.launch("amina", "michel")).uri().getPath();
            Rows before = Rows.in(database);

            RawRequest.Answer played = RawRequest.form(launch, form)
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);

            assertThat(played.status()).isEqualTo(401);
            assertThat(Rows.in(database)).isEqualTo(before);
        }

        @Test
        void who_post_what_no_page_offers_stay_where_they_are() {
            Visitor amina = new Visitor(tool);
            HttpResponse<String> page = amina.launch(lms.launch("amina", "michel"));

            HttpResponse<String> after = amina.sendAll(
                    page, Map.of("ecran", List.of("module~fin", "\u0000"), "choix", List.of("<script>", "\u0000")));

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).doesNotContain("<script>");
        }

        private String ticketOf(Visitor visitor) {
            return visitor.cookiesKept().get(0).split(";", 2)[0];
        }
    }

    @Test
    void a_thousand_logins_at_once_are_all_answered_and_store_nothing() {
        HttpClient client = HttpClient.newHttpClient();
        Map<String, String> known = lms.launch("amina", "michel").loginInitiation();
        Rows before = Rows.in(database);

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 1000)
                .mapToObj(number -> "iss=" + (number % 2 == 0 ? known.get("iss") : "https://inconnue-" + number)
                        + "&client_id=" + known.get("client_id") + "&login_hint=" + number + "&target_link_uri="
                        + known.get("target_link_uri"))
                .map(form -> HttpRequest.newBuilder(tool.address("/lti/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .map(request -> client.sendAsync(request.build(), BodyHandlers.ofString()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 400))
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(500);
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Nested
    class Manners {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "/accessibilite",
                    "/donnees-personnelles",
                    "/.well-known/security.txt",
                    "/favicon.ico",
                    "/assets/x/logo.svg",
                    "/contenus/michel/portrait.svg",
                    "/health/live",
                    "/health/ready",
                    "/lti/login",
                    "/lti/launch",
                    "/lti/jwks",
                    "/lti/register",
                    SOME_LAUNCH,
                    "/nulle-part",
                    "/refus"
                })
        void every_answer_has_the_security_headers_and_names_no_server(String path) {
            RawRequest.Answer answer = RawRequest.of("GET " + path).to(tool);

            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors ");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("Cache-Control")).isPresent();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }

        @Test
        void every_cookie_is_for_our_eyes_on_one_path_in_one_partition() {
            Visitor amina = new Visitor(tool);

            String launch = amina.launch(lms.launch("amina", "michel")).uri().getPath();

            String everywhere = "; Secure; HttpOnly; SameSite=None; Partitioned";
            assertThat(amina.cookiesSet())
                    .satisfiesExactlyInAnyOrder(
                            login -> assertThat(login)
                                    .matches("__Host-[^=]+=[^;]{22,}; Max-Age=600; Path=/" + everywhere),
                            ticket -> assertThat(ticket)
                                    .matches("__Secure-passerelle-ticket=[^;]{22,}; Max-Age=28800; Path=" + launch
                                            + everywhere),
                            cleared -> assertThat(cleared).matches("__Host-[^=]+=; Max-Age=0; Path=/" + everywhere));
        }

        @Test
        void the_player_is_shown_in_the_frame_of_its_platform_only() {
            HttpResponse<String> page = new Visitor(tool).launch(lms.launch("amina", "michel"));

            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("frame-ancestors " + lms.issuer());
        }
    }

    private static void assertThatItIsAPageOfOurs(RawRequest.Answer answer) {
        assertThat(answer.body())
                .contains("<html lang=\"fr\">")
                .containsPattern(REFERENCE)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "at fr.passerelle", "<script>", "root:");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
