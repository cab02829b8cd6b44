package fr.passerelle.app.admin.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {
    private static final String PASSWORD = AdminBrowser.PASSWORD;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_first_link_leads_to_the_first_account_and_serves_once(Engine engine) {
        try (ToolInProcess tool = ToolInProcess.on(engine)) {
            AdminBrowser browser = AdminBrowser.nobody(tool);
            String secret = AdminBrowser.firstLink(tool);

            HttpResponse<String> asked = browser.post("/admin/lien", Map.of("code", secret));
            HttpResponse<String> wrong = browser.post(
                    "/admin/lien/mot-de-passe",
                    Map.of("code", secret, "email", "camille", "password", PASSWORD, "again", PASSWORD));
            HttpResponse<String> made = browser.post(
                    "/admin/lien/mot-de-passe",
                    Map.of("code", secret, "email", "camille@region.example", "password", PASSWORD, "again", PASSWORD));
            HttpResponse<String> reused = AdminBrowser.nobody(tool)
                    .post(
                            "/admin/lien/mot-de-passe",
                            Map.of("code", secret, "email", "x@y.example", "password", PASSWORD, "again", PASSWORD));

            assertThat(asked.body()).contains("Créer le premier compte d’administration");
            assertThat(HtmlReading.problemsOf(asked.body())).isEmpty();
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("prenom.nom@exemple.fr");
            assertThat(made.statusCode()).isEqualTo(303);
            assertThat(browser.get("/admin").body()).contains("camille@region.example");
            assertThat(reused.statusCode()).isEqualTo(422);
            assertThat(reused.body()).contains("il a déjà servi");
        }
    }

    @Test
    void the_cookie_is_first_party_and_out_of_reach_of_scripts() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2)) {
            AdminBrowser.ofTheInstance(tool, "camille@region.example");

            HttpResponse<String> in = AdminBrowser.nobody(tool)
                    .post("/admin/connexion", Map.of("email", "Camille@region.example", "password", PASSWORD));

            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .matches("__Host-passerelle-admin=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    void signing_in_leads_back_to_the_page_that_was_asked_for_and_nowhere_else() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2)) {
            AdminBrowser.ofTheInstance(tool, "camille@region.example");

            assertThat(AdminBrowser.location(signIn(tool, "/admin/historique"))).isEqualTo("/admin/historique");
            assertThat(AdminBrowser.location(signIn(tool, "//evil.example/"))).isEqualTo("/admin");
        }
    }

    @Test
    void hostile_values_are_told_what_wrong_ones_are_and_logged_nowhere() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2);
                CapturedLog log = CapturedLog.open()) {
            AdminBrowser browser = AdminBrowser.nobody(tool);
            for (String hostile :
                    new String[] {"\u0000", "\uD83D\uDE00", "<script>", "x".repeat(10_000), "' or 1=1 --"}) {
                HttpResponse<String> refused =
                        browser.post("/admin/connexion", Map.of("email", hostile, "password", hostile));
                HttpResponse<String> noLink = browser.post(
                        "/admin/lien/mot-de-passe",
                        Map.of("code", hostile, "email", hostile, "password", hostile, "again", hostile));

                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(refused.body()).doesNotContain("<script>").contains("L’adresse électronique ou le mot");
                assertThat(noLink.statusCode()).isEqualTo(422);
            }
            browser.post("/admin/connexion", Map.of("email", "secret@region.example", "password", "top secret word"));
            assertThat(log.lines()).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void too_many_tries_are_told_to_wait() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2)) {
            AdminBrowser.ofTheInstance(tool, "camille@region.example");
            AdminBrowser browser = AdminBrowser.nobody(tool);
            Map<String, String> wrong = Map.of("email", "camille@region.example", "password", "wrong");
            for (int tried = 0; tried < 10; tried++) {
                assertThat(browser.post("/admin/connexion", wrong).statusCode()).isEqualTo(422);
            }

            HttpResponse<String> refused =
                    browser.post("/admin/connexion", Map.of("email", "camille@region.example", "password", PASSWORD));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("attendez un quart d’heure");
        }
    }

    private static HttpResponse<String> signIn(ToolInProcess tool, String back) {
        return AdminBrowser.nobody(tool)
                .post(
                        "/admin/connexion",
                        Map.of("email", "camille@region.example", "password", PASSWORD, "retour", back));
    }
}
