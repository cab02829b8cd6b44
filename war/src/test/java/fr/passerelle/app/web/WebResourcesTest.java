package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.web.fixture.AWebHouse;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.app.web.fixture.HtmlReading;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebResourcesTest {

    /** Goes wrong in every way a resource can. */
    @Path("/trial")
    public static final class TrialResource {

        @GET
        @Path("bug")
        public String bug(@QueryParam("detail") @DefaultValue("secret detail") String detail) {
            if (!detail.isEmpty()) {
                throw new IllegalStateException(detail);
            }
            return "no bug";
        }

        @GET
        @Path("number")
        public String number(@QueryParam("n") int n) {
            return "n=" + n;
        }

        @GET
        @Path("big")
        public String big(@QueryParam("limit") @DefaultValue("1") int limit) {
            if (limit < 2) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return "small enough";
        }

        @POST
        @Consumes("application/x-www-form-urlencoded")
        public String form() {
            return "form";
        }

        @GET
        @Path("framed")
        public Response framed() {
            return PagePolicy.framedBy(List.of(URI.create("https://lms.example/x")))
                    .on(Response.ok("framed"))
                    .build();
        }
    }

    private final WebTools tools = AnInstallation.tools();
    private AWebHouse house = AWebHouse.open(tools, TrialResource.class);

    @BeforeAll
    void open() {
        assertThat(house.get("/").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/contact"})
    void public_pages_read_well_and_say_how_accessible_they_are(String path) {
        HttpResponse<String> page = house.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body())
                .contains(
                        ">Accessibilité\u00a0: non conforme</a>",
                        "href=\"/mentions-legales\"",
                        "href=\"/donnees-personnelles\"",
                        "href=\"/contact\"",
                        "– Passerelle</title>");
    }

    @Test
    void every_answer_carries_the_same_protections() {
        HttpResponse<String> page = house.get("/");

        assertThat(page.headers().map())
                .containsEntry("content-security-policy", List.of(PagePolicy.ALONE.contentSecurityPolicy()))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("strict-transport-security", List.of("max-age=31536000"))
                .doesNotContainKey("set-cookie");
    }

    @Test
    void a_page_is_sent_compressed_to_whoever_can_read_it() {
        HttpResponse<String> compressed = house.get("/", "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("vary")).hasValue("Accept-Encoding");
        assertThat(house.get("/").headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void strict_transport_is_for_https_only() {
        try (AWebHouse plain = AWebHouse.open(AnInstallation.toolsAt("http://localhost:8080"))) {
            assertThat(plain.get("/").headers().firstValue("strict-transport-security"))
                    .isEmpty();
        }
    }

    @Test
    void a_resource_says_who_may_frame_its_page_and_the_word_itself_stays_home() {
        HttpResponse<String> page = house.get("/trial/framed");

        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors https://lms.example"));
        assertThat(page.headers().firstValue(PagePolicy.PROPERTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Cette page n’existe pas",
        "/assets/old/nothing.js, 404, Cette page n’existe pas",
        "/trial/number?n=many, 404, Cette page n’existe pas",
        "/trial/big, 413, L’envoi est trop volumineux",
        "/trial, 405, Cette page ne s’ouvre pas ainsi",
        "/trial/bug, 500, Quelque chose n’a pas fonctionné de notre côté"
    })
    void what_goes_wrong_is_a_french_page_with_a_reference(String path, int status, String title) {
        HttpResponse<String> page = house.get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>")
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain("secret detail");
    }

    @Test
    void a_refusal_can_be_read_in_any_frame() {
        assertThat(house.get("/nowhere").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors *"));
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        assertThat(house.get("/trial").headers().firstValue("allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
    }

    @Test
    void a_wrong_media_type_is_a_page_too() {
        HttpRequest json = HttpRequest.newBuilder(house.url("/trial"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> page = house.send(json);

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("format accepté");
    }

    @Test
    void an_asset_is_kept_for_a_year_and_sent_compressed() {
        HttpResponse<String> css = house.get(tools.assets().path("passerelle.css"), "Accept-Encoding", "gzip");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("cache-control")).hasValue("public, max-age=31536000, immutable");
        assertThat(css.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(css.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void an_address_of_an_earlier_version_still_answers_but_is_not_kept() {
        HttpResponse<String> css = house.get("/assets/0123456789abcdef/passerelle.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(css.headers().firstValue("content-encoding")).isEmpty();
        assertThat(css.body()).contains(":root");
    }

    @Test
    void security_txt_names_a_contact_and_expires_within_a_year() {
        HttpResponse<String> text = house.get("/.well-known/security.txt");

        Instant expires = Instant.parse(text.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9));
        assertThat(text.body())
                .contains("Contact: mailto:aide@val.example")
                .contains("Canonical: https://passerelle.example/.well-known/security.txt");
        assertThat(expires).isBetween(AnInstallation.NOW, AnInstallation.NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void links_carry_the_path_of_the_public_address() {
        String page = AnInstallation.toolsAt("https://val.example/passerelle/")
                .pages()
                .render("web/home", AnInstallation.at("https://val.example/passerelle/"));

        assertThat(page).contains("href=\"/passerelle/accessibilite\"", "href=\"/passerelle/assets/");
    }
}
