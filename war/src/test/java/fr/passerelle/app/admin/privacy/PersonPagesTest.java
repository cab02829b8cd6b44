package fr.passerelle.app.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.privacy.fixture.EveryText;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.oidc.Launch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody asks what is kept of them, and to be forgotten: from the launch to the last line of the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonPagesTest {
    private static final String SUBJECT = "agent-4711-trois-vallees";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final long PATIENCE_MS = 30_000;

    /** Amina, under a {@code sub} that is found nowhere else by chance. */
    private static Launch amina(TestLms lms, String link) {
        return lms.launch("amina", link).claim("sub", SUBJECT);
    }

    private static String platform(ToolInProcess tool) {
        return tool.column("registration", "id").get(0);
    }

    private static String learner(ToolInProcess tool) {
        return Subjects.learner(new RegistrationId(platform(tool)), SUBJECT).value();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_is_erased_is_left_in_no_text_of_the_database_and_in_no_line_of_the_log(Engine engine) {
        try (CapturedLog log = CapturedLog.open();
                ToolInProcess tool = ToolInProcess.on(engine);
                TestLms lms = TestLms.start()) {
            tool.knows(lms);
            lms.suffer(Fault.SCORES_503);
            Visitor amina = new Visitor(tool);
            Playing.of(MODULE, amina).withOneMistake().toTheEnd(amina.launch(amina(lms, MODULE)));
            Visitor playing = new Visitor(tool);
            HttpResponse<String> open = playing.launch(amina(lms, "michel"));
            new Visitor(tool).launch(lms.launch("bruno", "michel"));
            new Visitor(tool).launch(lms.launch("helene", "michel"));
            String learner = learner(tool);
            Deadline.of(PATIENCE_MS)
                    .until(
                            "the grade was tried and waits",
                            () -> tool.column("score_try", "answer").stream()
                                    .anyMatch(answer -> answer.contains("503")));
            // A delivery that is under way takes its own row away.
            Deadline.of(PATIENCE_MS)
                    .until(
                            "nothing is being sent",
                            () -> tool.column(
                                            "scheduled_tasks where picked = true" + " and task_name = 'deliver-score'",
                                            "task_name")
                                    .isEmpty());
            EveryText texts = new EveryText(tool::column);
            assertThat(texts.holding(SUBJECT)).isNotEmpty();
            assertThat(texts.holding(learner)).containsKeys("attempt.learner_id", "recall.learner_id");
            AdminBrowser admin = AdminBrowser.ofTheInstance(tool, "camille@region.example");
            String path = "/admin/donnees-personnelles/" + platform(tool);
            Map<String, String> who = Map.of("identifiant", SUBJECT);

            assertThat(admin.submit(path, who).body())
                    .contains("Une note que la plateforme n’a pas encore reçue.", "2 tentatives d’activités.")
                    .contains("Une question à revoir.");
            assertThat(admin.submit(path + "/export", who).body())
                    .contains("\"identifiant\" : \"" + SUBJECT + "\"", MODULE);
            assertThat(admin.submit(path + "/confirmation", who).body())
                    .contains("Les notes que la plateforme n’a pas reçues ne partiront plus.");
            HttpResponse<String> erased = admin.submit(path + "/effacement", who);

            assertThat(erased.statusCode()).isEqualTo(303);
            assertThat(AdminBrowser.location(erased)).isEqualTo(path);
            assertThat(admin.get(path).body()).contains("Les données de cette personne ont été effacées.");
            for (String trace : List.of(SUBJECT, learner, learner.substring(1), "Amina", "Diallo", "amina@")) {
                assertThat(texts.holding(trace)).as(trace).isEmpty();
                assertThat(log.lines()).as(trace).noneMatch(line -> line.contains(trace));
            }
            assertThat(tool.column("attempt", "learner_id")).hasSize(1);
            assertThat(playing.get(open.uri()).body()).contains("id=\"lost\"");
            assertThat(admin.get("/admin/historique").body())
                    .contains("Données d’une personne remises", "Données d’une personne effacées")
                    .doesNotContain(SUBJECT);

            lms.recover();
            assertThat(new Visitor(tool).launch(amina(lms, "michel")).statusCode())
                    .isEqualTo(200);
            assertThat(tool.column("score_outbox", "state")).isEmpty();
            assertThat(tool.column("attempt where learner_id = '" + learner + "'", "finished_at is null"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "H2")
    void what_is_no_identifier_is_asked_again_and_nobody_is_told_so(Engine engine) {
        try (ToolInProcess tool = ToolInProcess.on(engine);
                TestLms lms = TestLms.start()) {
            tool.knows(lms);
            AdminBrowser admin = AdminBrowser.ofTheInstance(tool, "camille@region.example");
            String path = "/admin/donnees-personnelles/" + platform(tool);

            HttpResponse<String> nothing = admin.submit(path, Map.of("identifiant", " \u0000 "));
            HttpResponse<String> endless = admin.submit(path + "/effacement", Map.of("identifiant", "x".repeat(256)));
            HttpResponse<String> unknown = admin.submit(path, Map.of("identifiant", "<b>😀\u0000"));

            assertThat(nothing.statusCode()).isEqualTo(422);
            assertThat(nothing.body()).contains("Indiquez l’identifiant de la personne.");
            assertThat(endless.statusCode()).isEqualTo(422);
            assertThat(endless.body()).contains("255 caractères au plus");
            assertThat(unknown.statusCode()).isEqualTo(200);
            assertThat(unknown.body())
                    .contains("Rien n’est gardé au sujet de cette personne.", "&lt;b")
                    .doesNotContain("<b>😀");
            assertThat(admin.postFromElsewhere(path + "/effacement", Map.of("identifiant", "5"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "H2")
    void an_administrator_chooses_the_months_of_their_organisation_only(Engine engine) {
        try (ToolInProcess tool = ToolInProcess.on(engine)) {
            UUID north = AdminBrowser.organisation(tool, "Nord");
            UUID south = AdminBrowser.organisation(tool, "Sud");
            AdminBrowser admin = AdminBrowser.of(tool, north, "dominique@nord.example");
            String path = "/admin/donnees-personnelles/conservation";

            assertThat(admin.get(path).body()).contains("Nord", "24 mois").doesNotContain("Sud");
            assertThat(admin.submit(path + "/" + north, Map.of("mois", "douze")).body())
                    .contains("Indiquez un nombre entier de mois", "value=\"douze\"");
            assertThat(admin.submit(path + "/" + south, Map.of("mois", "12")).statusCode())
                    .isEqualTo(404);
            admin.submit(path + "/" + north, Map.of("mois", "12"));

            assertThat(admin.get(path).body()).contains("12", "sera effacé, à partir de cette nuit");
            assertThat(tool.column("retention", "months")).containsExactly("12");
            assertThat(tool.command("retention", "list").output()).contains("Nord\t12\torganisation");
        }
    }
}
