package fr.passerelle.app.recall;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The questions that come back, from the launch of a link to what the learner reads. */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallPagesTest {

    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String ANOTHER_LINK = "michel";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final Visitor amina;

    RecallPagesTest(ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        amina = new Visitor(tool);
    }

    @AfterEach
    void forget() {
        tool.execute("delete from placement");
        tool.execute("delete from recall");
    }

    private static HttpResponse<String> launched(
            TestLms from, Visitor visitor, String person, String link, String content) {
        return visitor.launch(from.launch(person, link).claim(CUSTOM, Map.of("content", content)));
    }

    private HttpResponse<String> revisions(Visitor visitor, String person) {
        return launched(lms, visitor, person, ANOTHER_LINK, "revisions");
    }

    private void aminaMissesAQuestion() {
        Playing.of(MODULE, amina).withOneMistake().toTheEnd(launched(lms, amina, "amina", MODULE, MODULE));
    }

    private void daysPass() {
        tool.execute("update recall set due_on = date '2020-01-01'");
    }

    private static Question missed() {
        return module().questions().stream()
                .filter(Question.SingleChoice.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static LearningModule module() {
        return (LearningModule) Catalogue.bundled().find(new PlayableId(MODULE)).orElseThrow();
    }

    private static Solution.Choices solution() {
        return (Solution.Choices) module().solutionOf(missed());
    }

    @Test
    void nothing_missed_is_told_kindly() {
        HttpResponse<String> page = revisions(amina, "amina");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1 tabindex=\"-1\">Rien à revoir aujourd’hui</h1>", "aucune question à revoir")
                .doesNotContain("class=\"forget\"");
    }

    @Test
    void a_missed_question_is_announced_comes_back_with_its_feedback_and_is_never_graded() {
        aminaMissesAQuestion();
        assertThat(revisions(amina, "amina").body())
                .contains("Rien à revoir aujourd’hui", "Vos prochaines questions reviendront le ");
        daysPass();

        HttpResponse<String> asked = revisions(amina, "amina");
        HttpResponse<String> corrected = amina.sendAll(
                asked,
                Map.of(
                        "reponse",
                        solution().right().stream().map(OptionId::value).toList()));
        HttpResponse<String> end = amina.sendAll(corrected, Map.of());

        assertThat(asked.body())
                .contains(missed().statement().html(), "Mes révisions", "Vous avez 1 question à revoir aujourd’hui.");
        solution().feedback().values().forEach(told -> assertThat(asked.body()).doesNotContain(told.plain()));
        assertThat(corrected.body())
                .contains("C’est juste", solution().general().html());
        assertThat(end.body())
                .contains(
                        "Cette activité n’est pas notée dans votre cours.", "Vos prochaines questions reviendront le ")
                .doesNotContain(">Recommencer</button>");
        assertThat(tool.column("recall", "reminder")).containsExactly("SECOND");
        assertThat(tool.column("score_outbox", "score_given")).hasSize(1);
    }

    @Test
    void the_same_sub_of_another_platform_is_somebody_else() {
        aminaMissesAQuestion();
        daysPass();
        try (TestLms other = TestLms.start()) {
            tool.knows(other);

            HttpResponse<String> page = launched(other, new Visitor(tool), "amina", ANOTHER_LINK, "revisions");

            assertThat(page.body()).contains("aucune question à revoir");
        }
        assertThat(revisions(new Visitor(tool), "bruno").body()).contains("aucune question à revoir");
        assertThat(revisions(amina, "amina").body())
                .contains(missed().statement().html());
    }

    @Test
    void a_learner_may_wish_to_see_none_of_them_again() {
        aminaMissesAQuestion();
        HttpResponse<String> page = revisions(amina, "amina");

        HttpResponse<String> after = amina.send(page, Map.of("oublier", "oui"));

        assertThat(after.body()).contains("aucune question à revoir");
        assertThat(tool.column("recall", "question_id")).isEmpty();
    }

    @Test
    void a_page_of_another_day_and_made_up_answers_change_nothing() {
        aminaMissesAQuestion();
        daysPass();
        HttpResponse<String> asked = revisions(amina, "amina");

        HttpResponse<String> strange = amina.sendAll(asked, Map.of("reponse", List.of("\u0000", "😀")));
        HttpResponse<String> stale = amina.sendAll(asked, Map.of("ecran", List.of("q1-000000000000")));

        assertThat(strange.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains(missed().statement().html());
        assertThat(tool.column("recall", "reminder")).containsExactly("FIRST");
    }
}
