package fr.passerelle.house;

import static fr.passerelle.house.fixture.siege.OurPage.assertThatItIsOurs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.Tool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.siege.BesiegedTool;
import fr.passerelle.house.fixture.siege.Siege;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for: addresses, methods, hosts and headers that pretend are answered by a page of ours (J-1, J-16, J-20). */
@ExtendWith(Siege.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRequestIT {
    private static final String SOME_LAUNCH = "/l/AAAAAAAAAAAAAAAAAAAAAA";

    private final BesiegedTool besieged;
    private final Tool tool;
    private final TestLms lms;

    HostileRequestIT(BesiegedTool besieged) {
        this.besieged = besieged;
        tool = besieged.tool();
        lms = besieged.lms();
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

        @ParameterizedTest
        @MethodSource({"addresses", "methods"})
        void are_refused_by_a_page_of_ours_and_nothing_is_stored(RawRequest request) {
            Rows before = besieged.rows();

            RawRequest.Answer answer = request.to(tool);

            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThatItIsOurs(answer);
            assertThat(besieged.rows()).isEqualTo(before);
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
}
