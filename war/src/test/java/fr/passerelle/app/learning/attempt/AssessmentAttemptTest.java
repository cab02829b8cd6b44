package fr.passerelle.app.learning.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.fixture.AModule;
import fr.passerelle.app.learning.fixture.AnAnswer;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Answers that are handed in together can be reviewed and changed before (RGAA 11.12). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentAttemptTest {

    private static final Instant NOW = RandomLearner.NINE_O_CLOCK;
    private static final QuestionId FIRST = new QuestionId("q-unique");

    private final LearningModule module = AModule.handedInTogether();
    private final Attempt summed = wrongUntilTheSummary();

    private Attempt wrongUntilTheSummary() {
        Attempt attempt = Attempt.begin(new AttemptId("essai"), module, NOW);
        while (!(attempt.screen() instanceof Screen.SummaryScreen)) {
            attempt = attempt.play(next(attempt, false));
        }
        return attempt;
    }

    private Move next(Attempt attempt, boolean right) {
        if (attempt.screen() instanceof Screen.QuestionScreen asked) {
            return new Move.Answered(asked.id(), answer(asked.question(), right), Confidence.CERTAIN, NOW);
        }
        return new Move.Continued(attempt.screen().id(), NOW);
    }

    private Answer answer(Question question, boolean right) {
        return right
                ? AnAnswer.right(module.solutionOf(question))
                : AnAnswer.wrong(question, module.solutionOf(question));
    }

    private Attempt reopened(Attempt attempt, QuestionId question) {
        return attempt.play(new Move.Reopened(attempt.screen().id(), question, NOW));
    }

    @Test
    void nothing_is_corrected_before_the_answers_are_handed_in() {
        assertThat(summed.passed()).noneMatch(Screen.CorrectionScreen.class::isInstance);
        assertThat(((Screen.SummaryScreen) summed.screen()).answers()).hasSize(8);
        assertThat(summed.finished()).isFalse();
    }

    @Test
    void an_answer_taken_up_again_shows_what_was_given_and_comes_back_to_the_summary() {
        Attempt again = reopened(summed, FIRST);
        Screen.QuestionScreen asked = (Screen.QuestionScreen) again.screen();

        Attempt changed = again.play(next(again, true));

        assertThat(asked.given()).contains(new Screen.Given(answer(asked.question(), false), Confidence.CERTAIN));
        assertThat(changed.screen())
                .isInstanceOfSatisfying(
                        Screen.SummaryScreen.class,
                        summary -> assertThat(summary.answers().get(0).given().answer())
                                .isEqualTo(answer(asked.question(), true)));
        assertThat(changed.screen().id()).isNotEqualTo(summed.screen().id());
    }

    @Test
    void what_is_handed_in_last_counts_and_every_correction_follows() {
        Attempt changed = reopened(summed, FIRST);
        changed = changed.play(next(changed, true));

        Attempt finished = changed.play(next(changed, true));

        assertThat(finished.outcome().earned()).isEqualTo(1);
        assertThat(finished.outcome().possible()).isEqualTo(9);
        assertThat(((Screen.FinishedScreen) finished.screen()).review()).hasSize(8);
    }

    @Test
    void a_summary_that_was_left_changes_nothing_any_more() {
        Attempt again = reopened(summed, FIRST);

        assertThat(again.play(new Move.Continued(summed.screen().id(), NOW))).isSameAs(again);
    }

    @Test
    void a_question_that_was_not_asked_cannot_be_taken_up() {
        assertThat(catchThrowableOfType(MoveRefused.class, () -> reopened(summed, new QuestionId("ailleurs")))
                        .code())
                .isEqualTo(MoveRefused.Code.UNKNOWN_OPTION);
    }
}
