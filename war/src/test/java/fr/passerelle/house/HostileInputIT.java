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
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
                    RawRequest.of("GET /%2e%2e/%2e%2e/etc/passwd"),
                    RawRequest.of("GET /%252e%252e/%252e%252e/etc/passwd"),
                    RawRequest.of("GET /assets/..%252f..%252fWEB-INF/web.xml"),
                    RawRequest.of("GET /assets/x/..;/..;/WEB-INF/web.xml"),
                    RawRequest.of("GET /;/WEB-INF/web.xml"),
                    RawRequest.of("GET /WEB-INF;x=y/web.xml"),
                    RawRequest.of("GET /web-inf/web.xml"),
                    RawRequest.of("GET /META-INF/MANIFEST.MF"),
                    RawRequest.of("GET /contenus/michel/%c0%ae%c0%ae/michel/scenario.yaml"),
                    RawRequest.of("GET /contenus/michel;a=b/scenario.yaml"),
                    RawRequest.of("GET /contenus/michel/portrait.svg%00.yaml"),
                    RawRequest.of("GET /contenus/%2e%2e/michel/scenario.yaml"),
                    RawRequest.of("GET /l/%ff%fe"),
                    RawRequest.of("GET /metrics").header("X-Forwarded-For: 192.0.2.1"),
                    RawRequest.of("GET /metrics;a=b").header("Via: 1.1 proxy"),
                    RawRequest.of("GET /%6detrics/").header("Forwarded: for=192.0.2.1"),
                    RawRequest.of("GET /lti/login?" + "a=1&".repeat(5000)),
                    RawRequest.of("GET /nulle-part?a=" + "b".repeat(40_000)),
                    RawRequest.of("GET /").header("Host: autre.example"),
                    RawRequest.of("GET http://autre.example/"),
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
                    RawRequest.of("TRACK /"),
                    RawRequest.of("get /"),
                    RawRequest.of("GET /lti/launch").header("X-HTTP-Method-Override: POST"),
                    RawRequest.of("POST /lti/jwks").header("X-HTTP-Method-Override: GET"),
                    RawRequest.of("POST /health/ready").header("X-Method-Override: GET"),
                    RawRequest.form("/health/ready", "_method=GET"),
                    RawRequest.of("POST /health/ready?_method=GET"),
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
                    RawRequest.form("/lti/launch", "a=1&".repeat(60_000)),
                    RawRequest.form("/lti/launch", "state=a%0d%0aSet-Cookie:%20b=c&id_token=%0d%0a"),
                    RawRequest.form("/lti/launch", "state=%c3%28&id_token=%f0%28%8c%28"),
                    RawRequest.form("/lti/launch", "state=a&id_token=" + "a.b.c".repeat(40_000)),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded")
                            .header("Content-Encoding: gzip")
                            .body("\u001f\u008b\b not for us to unfold"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/json")
                            .body("[".repeat(100_000)),
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
    class Headers {
        @ParameterizedTest
        @ValueSource(
                strings = {"/", "/accessibilite", "/.well-known/security.txt", "/lti/config/tool.json", "/nulle-part"})
        void that_name_another_host_change_no_address_of_ours(String path) {
            RawRequest.Answer answer = RawRequest.of("GET " + path)
                    .host("autre.example")
                    .header("X-Forwarded-Host: autre.example")
                    .header("X-Forwarded-Proto: https")
                    .header("X-Forwarded-Prefix: /autre.example")
                    .header("Forwarded: host=autre.example;proto=https")
                    .header("X-Original-URL: /admin")
                    .header("X-Rewrite-URL: /admin")
                    .to(tool);

            assertThat(answer.headers() + answer.body()).doesNotContain("autre.example");
            assertThat(answer.status()).isIn(200, 404);
        }

        @Test
        void are_never_written_by_what_a_login_gives_back() {
            Map<String, String> known = lms.launch("amina", "michel").loginInitiation();
            String injected = "a%0d%0aX-Injected:%201%0d%0a%0d%0a%3Cscript%3E";

            RawRequest.Answer answer = RawRequest.form(
                            "/lti/login",
                            "iss=" + known.get("iss") + "&client_id=" + known.get("client_id") + "&target_link_uri="
                                    + known.get("target_link_uri") + "&login_hint=" + injected + "&lti_message_hint="
                                    + injected)
                    .to(tool);

            assertThat(answer.headers()).noneMatch(header -> header.startsWith("X-Injected"));
            assertThat(answer.body()).doesNotContain("<script>");
        }
    }

    @Nested
    class Slowness {
        private static final int TOLD_WITHIN_S = 75;

        @Test
        void of_a_body_ends_with_a_page_while_others_are_served() throws IOException, InterruptedException {
            try (Socket slow = slow(String.join(
                    "\r\n",
                    "POST /lti/launch HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: 1000",
                    "Content-Type: application/x-www-form-urlencoded",
                    "\r\n"))) {
                long asked = System.nanoTime();
                while (slow.getInputStream().available() == 0) {
                    assertThat(Duration.ofNanos(System.nanoTime() - asked))
                            .isLessThan(Duration.ofSeconds(TOLD_WITHIN_S));
                    slow.getOutputStream().write('a');
                    Thread.sleep(500);
                }
                assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 408");
            }
        }

        /** More than the threads there are: those that wait for headers hold none. */
        @Test
        void of_headers_keeps_nobody_out() throws IOException {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 300; i++) {
                    slow.add(slow("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
                }

                assertThat(RawRequest.of("GET /health/live").to(tool).status()).isEqualTo(200);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }

        private Socket slow(String begun) throws IOException {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), tool.address("/").getPort());
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        }
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
