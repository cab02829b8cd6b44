package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A learner in the middle of a content that its author changes, from one start of the tool to the next. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentChangedTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String CUSTOM = LTI + "custom";
    private static final String OLD = "Laquelle ?";
    private static final String NEW = "Laquelle donc ?";

    private ToolInProcess tool;
    private AContentFolder author;
    private TestLms lms;

    ContentChangedTest() {
        tool = ToolInProcess.on(Engine.H2);
        author = AContentFolder.in(tool.home().resolve(Catalogue.OWN));
        tool = tool.restarted();
        lms = TestLms.start();
        tool.knows(lms);
    }

    @AfterEach
    void shut() {
        lms.close();
        tool.close();
    }

    @Test
    void the_learner_goes_on_where_they_were_and_others_begin_on_what_is_new() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> asked = amina.sendAll(launched(amina, "amina"), Map.of());

        changeAndRestart();
        HttpResponse<String> still = amina.get(asked.uri());
        HttpResponse<String> judged = amina.sendAll(still, Map.of("reponse", List.of("rouge")));
        Visitor bruno = new Visitor(tool);
        HttpResponse<String> fresh = bruno.sendAll(launched(bruno, "bruno"), Map.of());
        HttpResponse<String> judgedAnew = bruno.sendAll(fresh, Map.of("reponse", List.of("rouge")));

        assertThat(asked.body()).contains(OLD);
        assertThat(still.body()).contains(OLD, "Un petit module").doesNotContain(NEW);
        assertThat(judged.body()).contains("C’est juste");
        assertThat(fresh.body()).contains(NEW).doesNotContain(OLD);
        assertThat(judgedAnew.body()).contains("Ce n’est pas cela");
    }

    @Test
    void a_version_that_cannot_be_read_any_more_is_told_kindly_and_the_new_one_offered() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> asked = amina.sendAll(launched(amina, "amina"), Map.of());
        tool.execute("delete from content_version_file where name = 'quiz.yaml'");

        changeAndRestart();
        HttpResponse<String> told = amina.get(asked.uri());
        HttpResponse<String> answered = amina.sendAll(asked, Map.of("reponse", List.of("rouge")));
        HttpResponse<String> begun = amina.sendAll(told, Map.of("recommencer", List.of("oui")));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("Ce contenu a été mis à jour", "elle ne compte pas", "Commencer la nouvelle version");
        assertThat(answered.body()).contains("Ce contenu a été mis à jour");
        assertThat(begun.body()).contains("Le début");
        assertThat(amina.sendAll(begun, Map.of()).body()).contains(NEW);
        assertThat(tool.column("attempt", "playable_version")).hasSize(2);
    }

    @Test
    void what_left_the_catalogue_is_played_on_with_its_pictures() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> asked = amina.sendAll(launched(amina, "amina"), Map.of());

        author.writing("catalogue.yaml", "contenus: [petite-histoire]");
        tool = tool.restarted();
        HttpResponse<String> judged = amina.sendAll(amina.get(asked.uri()), Map.of("reponse", List.of("rouge")));
        HttpResponse<String> picture = amina.get(tool.address("/contenus/petit-module/carre.svg"));

        assertThat(judged.body()).contains("C’est juste");
        assertThat(picture.statusCode()).isEqualTo(200);
    }

    @Test
    void finished_work_that_cannot_be_shown_keeps_its_result() {
        Visitor amina = new Visitor(tool);
        launched(amina, "amina");
        tool.execute("update attempt set finished_at = started_at, open_marker = null, points_earned = 8,"
                + " points_possible = 9, passed = true");
        tool.execute("delete from content_version");
        changeAndRestart();

        HttpResponse<String> learner = launched(amina, "amina");
        HttpResponse<String> teacher = new Visitor(tool)
                .launch(lms.launch("helene", "michel")
                        .claim(LTI + "message_type", "LtiSubmissionReviewRequest")
                        .claim(
                                LTI + "for_user",
                                Map.of("user_id", lms.school().person("amina").sub())));

        assertThat(learner.body()).contains("Vos résultats restent enregistrés", "score 88,89\u00a0/\u00a0100");
        assertThat(teacher.body()).contains("Tentative impossible à afficher", "Le résultat reste enregistré");
    }

    private void changeAndRestart() {
        author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0")
                .replacing(AContentFolder.QUIZ, OLD, NEW)
                .replacing(AContentFolder.QUIZ, "texte: \"Rouge\", correct: true", "texte: \"Rouge\"")
                .replacing(AContentFolder.QUIZ, "texte: \"Verte, très verte\"", "texte: \"Verte\", correct: true");
        tool = tool.restarted();
    }

    private HttpResponse<String> launched(Visitor visitor, String person) {
        return visitor.launch(
                lms.launch(person, "michel").claim(CUSTOM, Map.of("content", "petit-module", "audience", "fs")));
    }
}
