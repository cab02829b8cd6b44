package fr.passerelle.app.admin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators see and do, over HTTP; the one of an organisation never sees another's (J-6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformPagesTest {

    private ToolInProcess tool;
    private AdminBrowser instance;
    private AdminBrowser region;
    private UUID regionId = new UUID(0, 0);

    @BeforeAll
    void start() {
        tool = ToolInProcess.on(Engine.H2);
        regionId = AdminBrowser.organisation(tool, "Région");
        AdminBrowser.organisation(tool, "Ville");
        instance = AdminBrowser.ofTheInstance(tool, "instance@example.fr");
        region = AdminBrowser.of(tool, regionId, "region@example.fr");
    }

    @AfterEach
    void empty() {
        tool.execute("delete from registration");
        tool.execute("delete from invitation");
        tool.execute("delete from platform_draft");
    }

    @AfterAll
    void stop() {
        tool.close();
    }

    @Test
    void a_link_is_shown_once_and_listed_without_its_secret() {
        HttpResponse<String> made = region.submit("/admin/invitations", Map.of("organisation", regionId.toString()));

        String shown = region.get(AdminBrowser.location(made)).body();
        assertThat(shown).contains("/lti/register?invitation=", "data-copies=\"secret\"", "14 jours");
        assertThat(HtmlReading.problemsOf(shown)).isEmpty();
        String again = region.get("/admin/invitations").body();
        assertThat(again).doesNotContain("invitation=").contains("En attente");
        String reference = tool.column("invitation", "reference").get(0);
        assertThat(region.submit("/admin/invitations/" + reference + "/annulation", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(region.get("/admin/invitations").body()).contains("Annulée");
    }

    @Test
    void nobody_invites_for_or_takes_back_from_another_organisation() {
        String town = id("Ville");
        assertThat(region.submit("/admin/invitations", Map.of("organisation", town))
                        .statusCode())
                .isEqualTo(404);
        assertThat(region.submit("/admin/invitations", Map.of()).statusCode()).isEqualTo(404);
        instance.submit("/admin/invitations", Map.of("organisation", town));
        String reference = tool.column("invitation", "reference").get(0);

        assertThat(region.get("/admin/invitations").body()).doesNotContain(reference);
        assertThat(region.submit("/admin/invitations/" + reference + "/annulation", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_platform_of_another_organisation_does_not_exist_whatever_is_asked() {
        String other = platform("Ville", "https://ville.example");
        String own = platform("Région", "https://region.example");

        assertThat(region.get("/admin/plateformes").body())
                .contains("https://region.example")
                .doesNotContain("ville.example");
        assertThat(region.get("/admin/plateformes?recherche=ville").body()).doesNotContain("ville.example");
        for (String page : new String[] {"", "/demenagement", "/suppression"}) {
            assertThat(region.get("/admin/plateformes/" + other + page).statusCode())
                    .isEqualTo(404);
            assertThat(region.get("/admin/plateformes/" + own + page).statusCode())
                    .isEqualTo(200);
        }
        for (String action : new String[] {
            "/nom", "/extinction", "/rallumage", "/regle", "/deploiements", "/cles", "/demenagement", "/suppression"
        }) {
            Map<String, String> form = Map.of("name", "https://ville.example", "deployment", "1", "approve", "true");
            assertThat(region.submit("/admin/plateformes/" + other + action, form)
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(tool.column("registration", "issuer")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "%00", "%F0%9F%92%A3", "..%2f"})
    void an_id_of_nothing_is_not_found(String id) {
        assertThat(instance.get("/admin/plateformes/" + id).statusCode()).isIn(400, 404);
    }

    @Test
    void what_is_done_with_one_click_is_done_and_told_and_kept_in_the_history() {
        String id = platform("Région", "https://region.example");
        String path = "/admin/plateformes/" + id;
        tool.execute("insert into deployment (registration_id, deployment_id, state, first_seen_at) values ('" + id
                + "', 'new<b>', 'PENDING', current_timestamp)");

        assertThat(region.get("/admin").body()).contains("attend votre accord", path);
        assertThat(region.get(path).body())
                .contains("new&lt;b&gt;", path + "/controle", "/admin/journal?plateforme=" + id);
        after(region.submit(path + "/deploiements", Map.of("deployment", "new<b>", "approve", "true")), "accepté");
        assertThat(tool.column("deployment", "state")).containsOnly("ACTIVE");
        after(region.submit(path + "/regle", Map.of("automatic", "true")), "acceptés d’office");
        after(region.submit(path + "/nom", Map.of("name", "Campus <i>d’été</i>")), "Campus &lt;i&gt;d’été&lt;/i&gt;");
        after(region.submit(path + "/extinction", Map.of()), "La plateforme est éteinte.");
        assertThat(tool.column("registration", "active")).containsExactlyInAnyOrder("FALSE");
        after(region.submit(path + "/rallumage", Map.of()), "de nouveau en service");
        after(instance.submit(path + "/cles", Map.of()), instance, "nouvelle clé");
        assertThat(region.submit(path + "/cles", Map.of()).statusCode())
                .as("the common keys are everybody's")
                .isEqualTo(403);
        String history = region.get("/admin/historique").body();
        assertThat(history)
                .contains("Déploiement accepté", "Plateforme renommée", "Plateforme éteinte", "new&lt;b&gt;");
    }

    @Test
    void a_wrong_name_or_deployment_changes_nothing() {
        String path = "/admin/plateformes/" + platform("Région", "https://region.example");

        assertThat(region.submit(path + "/nom", Map.of("name", " ")).statusCode())
                .isEqualTo(422);
        assertThat(region.submit(path + "/nom", Map.of("name", "x".repeat(201))).body())
                .contains("de 1 à 200 caractères", "aria-invalid=\"true\"");
        assertThat(region.submit(path + "/deploiements", Map.of("deployment", "", "approve", "true"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(region.submit(path + "/deploiements", Map.of("deployment", "a\0b", "approve", "true"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tool.column("deployment", "deployment_id")).containsExactly("1");
    }

    @Test
    void a_platform_moves_when_its_new_values_are_good() {
        String path = "/admin/plateformes/" + platform("Région", "https://region.example");
        platform("Région", "https://autre.example");
        Map<String, String> there = Map.of(
                "ISSUER", "https://8.8.8.8",
                "CLIENT_ID", "c",
                "AUTHORIZATION_ENDPOINT", "https://8.8.8.8/auth",
                "TOKEN_ENDPOINT", "https://8.8.8.8/token",
                "JWKS_URI", "https://8.8.8.8/keys");

        HttpResponse<String> wrong = region.submit(path + "/demenagement", with(there, "TOKEN_ENDPOINT", "token"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("adresse complète", "value=\"token\"");
        assertThat(region.submit(path + "/demenagement", with(there, "ISSUER", "https://autre.example"))
                        .body())
                .contains("déjà reliée");
        after(region.submit(path + "/demenagement", there), "nouvelles valeurs sont enregistrées");
        assertThat(tool.column("registration", "issuer")).contains("https://8.8.8.8");
        assertThat(tool.column("registration", "token_audience")).contains("https://8.8.8.8/token");
    }

    @Test
    void a_platform_goes_once_its_name_was_typed() {
        String path = "/admin/plateformes/" + platform("Région", "https://region.example");

        assertThat(region.get(path + "/suppression").body()).contains("Déploiements : 1", "Tentatives : 0");
        assertThat(region.submit(path + "/suppression", Map.of("name", "autre")).statusCode())
                .isEqualTo(422);
        assertThat(tool.column("registration", "id")).hasSize(1);
        HttpResponse<String> gone = region.submit(path + "/suppression", Map.of("name", "https://region.example"));

        assertThat(AdminBrowser.location(gone)).isEqualTo("/admin/plateformes");
        assertThat(region.get("/admin/plateformes").body()).contains("est supprimée", "Aucune plateforme");
    }

    @Test
    void every_page_is_well_formed() {
        String path = "/admin/plateformes/" + platform("Région", "https://region.example");
        for (String page : new String[] {
            "/admin/plateformes",
            "/admin/plateformes/nouvelle",
            "/admin/invitations",
            path,
            path + "/demenagement",
            path + "/suppression"
        }) {
            assertThat(HtmlReading.problemsOf(region.get(page).body())).as(page).isEmpty();
        }
    }

    private void after(HttpResponse<String> change, String told) {
        after(change, region, told);
    }

    private static void after(HttpResponse<String> change, AdminBrowser browser, String told) {
        assertThat(change.statusCode()).isEqualTo(303);
        assertThat(browser.get(AdminBrowser.location(change)).body()).contains(told);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new java.util.TreeMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private String platform(String organisation, String issuer) {
        return tool.command(
                        "platform",
                        "add",
                        "--issuer",
                        issuer,
                        "--client-id",
                        "c",
                        "--authorization-endpoint",
                        issuer + "/auth",
                        "--token-endpoint",
                        issuer + "/token",
                        "--jwks-uri",
                        issuer + "/jwks",
                        "--deployment-id",
                        "1",
                        "--organisation",
                        organisation)
                .output()
                .strip();
    }

    private String id(String organisation) {
        return tool.column("organisation", "concat(name, '=', cast(id as varchar(36)))").stream()
                .filter(row -> row.startsWith(organisation + "="))
                .map(row -> row.substring(organisation.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
