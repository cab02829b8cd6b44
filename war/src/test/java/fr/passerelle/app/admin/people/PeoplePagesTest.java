package fr.passerelle.app.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTest {
    private static final Pattern LINK = Pattern.compile("value=\"http://localhost:\\d+/admin/lien#([\\w-]{43})\"");

    private final ToolInProcess tool = ToolInProcess.on(Engine.POSTGRESQL);
    private final UUID north = AdminBrowser.organisation(tool, "Nord");
    private final UUID south = AdminBrowser.organisation(tool, "Sud <b>");

    @AfterAll
    void close() {
        tool.close();
    }

    @Test
    void an_invitation_shows_its_link_once_and_the_link_lets_the_person_in() {
        AdminBrowser boss = AdminBrowser.ofTheInstance(tool, "boss1@passerelle.example");

        HttpResponse<String> invited = boss.submit(
                "/admin/administrateurs", Map.of("email", "invitee@nord.example", "organisation", north.toString()));
        String shown = boss.get(AdminBrowser.location(invited)).body();
        String again = boss.get("/admin/administrateurs").body();
        Matcher link = LINK.matcher(shown);

        assertThat(link.find()).isTrue();
        assertThat(HtmlReading.problemsOf(shown)).isEmpty();
        assertThat(again).doesNotContain(link.group(1)).contains("Invitation en attente");
        AdminBrowser invitee = AdminBrowser.nobody(tool);
        assertThat(invitee.post(
                                "/admin/lien/mot-de-passe",
                                Map.of(
                                        "code", link.group(1),
                                        "password", "une phrase bien à moi",
                                        "again", "une phrase bien à moi"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(invitee.get("/admin").body()).contains("invitee@nord.example", "Nord");
    }

    @Test
    void an_administrator_of_an_organisation_sees_and_invites_for_it_only() {
        AdminBrowser.of(tool, south, "voisin@sud.example");
        AdminBrowser here = AdminBrowser.of(tool, north, "ici@nord.example");

        HttpResponse<String> elsewhere = here.submit(
                "/admin/administrateurs", Map.of("email", "espion@sud.example", "organisation", south.toString()));
        here.submit("/admin/administrateurs", Map.of("email", "collegue@nord.example", "organisation", ""));
        String page = here.get("/admin/administrateurs").body();
        String history = here.get("/admin/historique").body();

        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(page).contains("collegue@nord.example").doesNotContain("sud.example", "Sud", "passerelle.example");
        assertThat(history).contains("collegue@nord.example").doesNotContain("sud.example", "passerelle.example");
        assertThat(page).doesNotContain("/admin/organisations");
    }

    @Test
    void the_last_administrator_is_told_why_they_stay() {
        try (ToolInProcess alone = ToolInProcess.on(Engine.H2)) {
            AdminBrowser last = AdminBrowser.ofTheInstance(alone, "seule@passerelle.example");
            String id = alone.column("account", "id").get(0);

            HttpResponse<String> refused = last.submit("/admin/administrateurs/" + id + "/desactiver", Map.of());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("est le dernier qui peut administrer");
            assertThat(last.get("/admin").body()).contains("Une seule personne administre");
        }
    }

    @Test
    void organisations_are_added_and_renamed_and_the_history_tells() {
        AdminBrowser boss = AdminBrowser.ofTheInstance(tool, "boss2@passerelle.example");

        boss.submit("/admin/organisations", Map.of("name", "Département du Val"));
        HttpResponse<String> twice = boss.submit("/admin/organisations", Map.of("name", " Département du Val "));
        String id = tool.column("organisation where name = 'Département du Val'", "id")
                .get(0);
        boss.submit("/admin/organisations/" + id + "/nom", Map.of("name", "<script>alert(1)</script>"));
        HttpResponse<String> tooLong =
                boss.submit("/admin/organisations/" + id + "/nom", Map.of("name", "x".repeat(201)));
        String page = boss.get("/admin/organisations").body();
        String history = boss.get("/admin/historique").body();

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("porte déjà ce nom");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(HtmlReading.problemsOf(page)).isEmpty();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(history).contains("Organisation renommée", "Ancien nom : Département du Val", "boss2@passerelle");
        assertThat(HtmlReading.problemsOf(history)).isEmpty();
    }

    @Test
    void another_password_goes_on_in_a_new_session_and_ends_the_others() {
        AdminBrowser here = AdminBrowser.ofTheInstance(tool, "change@passerelle.example");
        AdminBrowser elsewhere = AdminBrowser.nobody(tool);
        elsewhere.post(
                "/admin/connexion", Map.of("email", "change@passerelle.example", "password", AdminBrowser.PASSWORD));
        String before = here.cookie().orElseThrow();

        HttpResponse<String> changed = here.submit(
                "/admin/compte/mot-de-passe",
                Map.of(
                        "current", AdminBrowser.PASSWORD,
                        "password", "une toute autre phrase",
                        "again", "une toute autre phrase"));

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(here.cookie()).isPresent().get().isNotEqualTo(before);
        assertThat(here.get("/admin/compte").body()).contains("Votre mot de passe est changé");
        assertThat(elsewhere.get("/admin").statusCode()).isEqualTo(303);
    }

    @Test
    void hostile_fields_do_no_harm() {
        AdminBrowser boss = AdminBrowser.ofTheInstance(tool, "boss3@passerelle.example");

        for (String hostile : new String[] {"\u0000", "\uD83D\uDE00", "x".repeat(20_000), "'\"><i>", "a\u0000@b.fr"}) {
            assertThat(boss.submit("/admin/administrateurs", Map.of("email", hostile, "organisation", hostile))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(boss.submit(
                                    "/admin/compte/mot-de-passe",
                                    Map.of("current", hostile, "password", hostile, "again", hostile))
                            .statusCode())
                    .isIn(422, 429);
        }
    }
}
