package fr.passerelle.app.admin.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.fixture.HtmlReading;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.manual.Preset;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkingPagesTest {

    private static final String SITE = "https://8.8.8.8/moodle";

    private ToolInProcess tool;
    private AdminBrowser region;
    private AdminBrowser town;
    private UUID regionId = new UUID(0, 0);

    @BeforeAll
    void start() {
        tool = ToolInProcess.on(Engine.H2);
        regionId = AdminBrowser.organisation(tool, "Région");
        UUID townId = AdminBrowser.organisation(tool, "Ville");
        region = AdminBrowser.of(tool, regionId, "region@example.fr");
        town = AdminBrowser.of(tool, townId, "ville@example.fr");
    }

    @AfterEach
    void empty() {
        tool.execute("delete from registration");
        tool.execute("delete from platform_draft");
    }

    @AfterAll
    void stop() {
        tool.close();
    }

    @Test
    void a_moodle_is_linked_with_its_address_and_two_ids_F10() {
        String draft = begun("moodle", SITE + "/");

        String page = region.get(draft).body();
        assertThat(page)
                .contains("Initiate login URL", "/lti/login\"", "data-copies=\"paste-login\"", "ID client (Client ID)")
                .contains(SITE + "/mod/lti/certs.php")
                .contains("Assignment and Grade Services", "Names and Role Provisioning");
        assertThat(region.get("/admin/plateformes/nouvelle").body()).contains(draft);
        HttpResponse<String> linked =
                region.submit(draft, Map.of("CLIENT_ID", " AbCdEfGhIjKlMnO ", "DEPLOYMENT_IDS", "3"));

        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(region.get(AdminBrowser.location(linked)).body()).contains("est reliée", SITE + "/mod/lti/auth.php");
        assertThat(tool.column("registration", "product")).containsExactly("MOODLE");
        assertThat(tool.column("deployment", "deployment_id")).containsExactly("3");
        assertThat(tool.column("platform_draft", "id")).isEmpty();
        assertThat(tool.column("audit_entry", "action")).contains("PLATFORM_ADDED");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, Cette valeur manque.",
        "Ab Cd, 3, contient une espace",
        "https://moodle.example.fr, 3, C’est une adresse",
        "3, AbCdEfGhIjKlMnO, semblent échangés",
        "AbCdEfGhIjKlMnO, AbCdEfGhIjKlMnO, une deuxième fois",
        "<script>alert(1)</script>, 3>\">, &lt;script>",
    })
    void a_wrong_value_is_told_beside_its_field_and_nothing_is_kept(String client, String deployment, String told) {
        String draft = begun("moodle", SITE);

        HttpResponse<String> refused =
                region.submit(draft, Map.of("CLIENT_ID", client, "DEPLOYMENT_IDS", deployment, "TOKEN_ENDPOINT", "x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body().replace("&gt;", ">")).contains(told, "Ce n’est pas une adresse complète");
        assertThat(HtmlReading.problemsOf(refused.body())).isEmpty();
        assertThat(tool.column("registration", "id")).isEmpty();
        assertThat(tool.column("platform_draft", "id")).hasSize(1);
    }

    @Test
    void a_platform_known_already_is_told_and_the_draft_stays() {
        region.submit(begun("moodle", SITE), Map.of("CLIENT_ID", "AbCdEfGhIjKlMnO"));

        HttpResponse<String> again = region.submit(begun("moodle", SITE), Map.of("CLIENT_ID", "AbCdEfGhIjKlMnO"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("déjà reliée");
        assertThat(tool.column("registration", "id")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Cette valeur manque.",
        "moodle.example.fr, adresse complète",
        "ftp://moodle.example.fr, https://",
        "https://moodle.example.fr/login/index.php, adresse d’une page",
        "https://nulle-part.invalid, ne mène nulle part",
    })
    void a_wrong_address_is_told_in_the_first_step(String site, String told) {
        HttpResponse<String> refused = begin(region, "moodle", site);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(told);
        assertThat(tool.column("platform_draft", "id")).isEmpty();
    }

    @Test
    void our_own_address_is_not_a_platform() {
        assertThat(begin(region, "moodle", tool.address("/").toString()).body())
                .contains("C’est une adresse de Passerelle");
    }

    @Test
    void a_draft_of_another_organisation_or_too_old_does_not_exist() {
        String draft = begun("canvas", "");

        assertThat(town.get(draft).statusCode()).isEqualTo(404);
        assertThat(town.submit(draft, Map.of("CLIENT_ID", "c")).statusCode()).isEqualTo(404);
        assertThat(town.submit(draft + "/abandon", Map.of()).statusCode()).isEqualTo(404);
        assertThat(begin(town, "canvas", "").statusCode()).as("for the region").isEqualTo(404);
        tool.execute("update platform_draft set expires_at = current_timestamp");
        assertThat(region.get(draft).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void every_product_has_its_page(Preset preset) {
        String page =
                region.get(begun(preset.word(), preset.needsSite() ? SITE : "")).body();

        assertThat(HtmlReading.problemsOf(page)).isEmpty();
        assertThat(page).contains("data-copies=", "name=\"CLIENT_ID\"");
    }

    @Test
    void a_draft_is_forgotten_when_asked() {
        String draft = begun("generic", "");

        assertThat(region.submit(draft + "/abandon", Map.of()).statusCode()).isEqualTo(303);

        assertThat(region.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void canvas_reads_our_values_by_itself() throws IOException {
        HttpResponse<String> answer = AdminBrowser.nobody(tool).get("/lti/config/canvas.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode read = new JsonMapper().readTree(answer.body());
        assertThat(read.path("oidc_initiation_url").asText()).endsWith("/lti/login");
        assertThat(read.path("public_jwk_url").asText()).endsWith("/lti/jwks");
        assertThat(read.at("/extensions/0/privacy_level").asText()).isEqualTo("anonymous");
        assertThat(read.at("/extensions/0/settings/placements/0/message_type").asText())
                .isEqualTo("LtiDeepLinkingRequest");
        assertThat(read.path("scopes").toString())
                .contains(Arrays.stream(Scope.values()).map(Scope::uri).toArray(String[]::new));
    }

    @Test
    void any_platform_may_read_our_values_in_the_form_of_the_standard_F5_F6() throws IOException {
        HttpResponse<String> answer = AdminBrowser.nobody(tool).get("/lti/config/tool.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode read = new JsonMapper().readTree(answer.body());
        assertThat(read.path("initiate_login_uri").asText()).endsWith("/lti/login");
        assertThat(read.path("jwks_uri").asText()).endsWith("/lti/jwks");
        JsonNode lti = read.path("https://purl.imsglobal.org/spec/lti-tool-configuration");
        assertThat(lti.path("target_link_uri").asText()).endsWith("/lti/launch");
        assertThat(lti.path("messages").findValuesAsText("type")).contains("LtiDeepLinkingRequest");
        assertThat(lti.path("claims").toString()).isEqualTo("[\"iss\",\"sub\"]");
    }

    private String begun(String preset, String site) {
        HttpResponse<String> begun = begin(region, preset, site);
        assertThat(begun.statusCode()).isEqualTo(303);
        return AdminBrowser.location(begun);
    }

    private HttpResponse<String> begin(AdminBrowser browser, String preset, String site) {
        return browser.submit(
                "/admin/plateformes/nouvelle",
                Map.of("preset", preset, "organisation", regionId.toString(), "name", "", "site", site));
    }
}
