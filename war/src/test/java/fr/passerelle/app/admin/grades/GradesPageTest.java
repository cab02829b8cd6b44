package fr.passerelle.app.admin.grades;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What administrators find of grades that do not arrive, and what of others they do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradesPageTest {
    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final UUID val = AdminBrowser.organisation(tool, "Val");
    private final UUID rives = AdminBrowser.organisation(tool, "Rives");
    private String campus = "";
    private String other = "";

    @BeforeEach
    void fill() {
        campus = platform("Campus du Val", "https://val.invalid", val);
        other = platform("Campus des Rives", "https://rives.invalid", rives);
        stuck(campus, "NOT_GRADABLE");
        stuck(campus, "NOT_GRADABLE");
        stuck(other, "COLUMN_GONE");
    }

    @AfterEach
    void close() {
        tool.close();
    }

    @Test
    void they_are_told_in_words_by_platform_and_cause_within_reach() {
        String page = AdminBrowser.of(tool, val, "dominique@val.example")
                .get("/admin/notes")
                .body();

        assertThat(page)
                .contains("Campus du Val\u00a0: 2 notes ne partiront plus d’elles-mêmes.")
                .contains("la personne n’est pas notée dans ce cours")
                .doesNotContain("Campus des Rives")
                .doesNotContain("La colonne de cette activité a disparu");
    }

    @Test
    void the_home_page_says_how_many_within_reach_need_somebody() {
        assertThat(AdminBrowser.of(tool, val, "dominique@val.example")
                        .get("/admin")
                        .body())
                .contains("Notes qui n’arrivent pas\u00a0: 2", "/admin/notes");
    }

    @Test
    void one_cause_of_one_platform_is_sent_again_and_kept_in_the_history() {
        AdminBrowser browser = AdminBrowser.of(tool, val, "dominique@val.example");

        assertThat(browser.submit("/admin/notes/" + campus, Map.of("motif", "COLUMN_GONE"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(causes(campus)).containsOnly("NOT_GRADABLE");
        assertThat(browser.submit("/admin/notes/" + campus, Map.of("motif", "NOT_GRADABLE"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(causes(campus)).doesNotContain("NOT_GRADABLE");
        assertThat(causes(other)).containsOnly("COLUMN_GONE");
        assertThat(browser.get("/admin/notes").body()).contains("2 notes vont être envoyées de nouveau.");
        assertThat(browser.get("/admin/historique").body()).contains("Notes envoyées de nouveau", "Campus du Val");
    }

    @Test
    void a_cause_that_is_none_is_refused() {
        AdminBrowser browser = AdminBrowser.of(tool, val, "dominique@val.example");

        assertThat(browser.submit("/admin/notes/" + campus, Map.of("motif", "x\u0000😀"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(causes(campus)).containsOnly("NOT_GRADABLE");
    }

    @Test
    void all_is_what_is_within_reach() {
        AdminBrowser.of(tool, val, "dominique@val.example").submit("/admin/notes", Map.of());
        assertThat(causes(campus)).doesNotContain("NOT_GRADABLE");
        assertThat(causes(other)).containsOnly("COLUMN_GONE");

        AdminBrowser.ofTheInstance(tool, "camille@region.example").submit("/admin/notes", Map.of());

        assertThat(causes(other)).doesNotContain("COLUMN_GONE");
        assertThat(tool.column("audit_entry where action = 'GRADES_REPLAYED'", "subject"))
                .contains("Campus du Val", "Campus des Rives");
    }

    @Test
    void the_command_line_tells_and_does_the_same() {
        assertThat(tool.command("grades", "list").output())
                .contains(campus + "\tCampus du Val\tNOT_GRADABLE\t2\t0\t2026-11-21T13:32:00Z");

        assertThat(tool.command("grades", "replay", campus, "--cause", "NOT_GRADABLE")
                        .output())
                .isEqualToIgnoringNewLines("2");
        assertThat(tool.command("grades", "replay", other).output()).isEqualToIgnoringNewLines("1");
        assertThat(tool.command("grades", "replay", "--all").status()).isZero();

        assertThat(tool.command("grades", "list").output()).doesNotContain("NOT_GRADABLE", "COLUMN_GONE");
        assertThat(tool.command("grades", "replay", UUID.randomUUID().toString())
                        .error())
                .contains("Aucune plateforme n’a cet identifiant");
        assertThat(tool.command("grades", "replay", "--all", "--cause", "BUSY").error())
                .contains("demande une plateforme");
        assertThat(tool.command("grades", "replay").status()).isEqualTo(2);
    }

    /** Forgotten when a grade is sent again; what the next try finds is another, as nobody answers there. */
    private List<String> causes(String platform) {
        return tool.column(
                "score_outbox s join placement p on p.id = s.placement_id where p.registration_id = '" + platform + "'",
                "coalesce(s.cause, '')");
    }

    private void stuck(String platform, String cause) {
        UUID placement = UUID.randomUUID();
        tool.execute("insert into placement (id, registration_id, deployment_id, resource_link_id, title, created_at)"
                + " values ('" + placement + "', '" + platform + "', '1', '" + placement
                + "', 'x', current_timestamp)");
        tool.execute(
                "insert into grade_target (placement_id, learner_id, user_id, deployment_id, resource_link_id, label,"
                        + " graded, scopes, line_item, resource_id, version) values ('" + placement
                        + "', 'l', '5', '1', 'x', 'x', true, 'SCORE', 'https://val.invalid/column', 'michel', 0)");
        tool.execute("insert into score_outbox (id, placement_id, learner_id, attempt_id, score_given, score_maximum,"
                + " scored_at, state, tries, next_try_at, reason, cause, version) values ('" + UUID.randomUUID()
                + "', '"
                + placement + "', 'l', '" + UUID.randomUUID()
                + "', 80, 100, timestamp with time zone '2026-11-21 13:32:00+00', 'STUCK', 1, current_timestamp, '', '"
                + cause + "', 0)");
    }

    private String platform(String name, String issuer, UUID organisation) {
        return tool.command(
                        "platform",
                        "add",
                        "--name",
                        name,
                        "--issuer",
                        issuer,
                        "--client-id",
                        "1",
                        "--deployment-id",
                        "1",
                        "--authorization-endpoint",
                        issuer + "/auth",
                        "--token-endpoint",
                        issuer + "/token",
                        "--jwks-uri",
                        issuer + "/jwks",
                        "--organisation",
                        organisation.equals(val) ? "Val" : "Rives")
                .output()
                .strip();
    }
}
