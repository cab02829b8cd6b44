package fr.passerelle.app.learning.attempt;

import static fr.passerelle.app.learning.fixture.AModule.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.fixture.AModule;
import fr.passerelle.app.learning.fixture.AnAnswer;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModuleAttemptTest {

    private static final Instant NOW = RandomLearner.NINE_O_CLOCK;
    private static final ScreenId FIRST_QUESTION = new ScreenId("q-unique");

    private final LearningModule module = AModule.withEveryKindOfQuestion();
    private final Attempt begun = Attempt.begin(new AttemptId("essai"), module, NOW);
    private final Attempt asked = begun.play(read("lire"));

    private static Move read(String screen) {
        return new Move.Continued(new ScreenId(screen), NOW);
    }

    private static Move answer(String option) {
        return new Move.Answered(FIRST_QUESTION, Answer.ChosenOptions.of(option(option)), Confidence.CERTAIN, NOW);
    }

    private static MoveRefused.Code refusal(Attempt attempt, Move move) {
        return catchThrowableOfType(MoveRefused.class, () -> attempt.play(move)).code();
    }

    @Test
    void begins_at_the_first_step_with_nothing_done() {
        assertThat(begun.screen()).isInstanceOf(Screen.TextScreen.class);
        assertThat(begun.progress()).isEqualTo(new Progress(1, 10, 0));
        assertThat(begun.passed()).isEmpty();
        assertThat(begun.finished()).isFalse();
        assertThatIllegalStateException().isThrownBy(begun::outcome);
    }

    @Test
    void corrects_an_answer_at_once() {
        Attempt corrected = asked.play(answer("faux-un"));

        assertThat(corrected.screen()).isInstanceOfSatisfying(Screen.CorrectionScreen.class, screen -> {
            assertThat(screen.id()).isEqualTo(new ScreenId("q-unique~correction"));
            assertThat(screen.verdict().right()).isFalse();
            assertThat(screen.shown()).isEqualTo(((Screen.QuestionScreen) asked.screen()).shown());
        });
        assertThat(corrected.progress().position()).isEqualTo(asked.progress().position());
    }

    @Test
    void the_first_answer_counts() {
        Attempt corrected = asked.play(answer("faux-un"));

        assertThat(corrected.play(answer("juste"))).isSameAs(corrected);
    }

    @Test
    void a_move_about_a_screen_already_left_changes_nothing() {
        assertThat(asked.play(read("lire"))).isSameAs(asked);
        assertThat(asked.play(read("lire")).moves()).hasSize(1);
    }

    @Test
    void refuses_a_screen_it_has_not_shown() {
        assertThat(refusal(begun, read("memo"))).isEqualTo(MoveRefused.Code.UNKNOWN_SCREEN);
        assertThat(refusal(begun, answer("juste"))).isEqualTo(MoveRefused.Code.UNKNOWN_SCREEN);
    }

    @Test
    void refuses_what_the_screen_does_not_wait_for() {
        assertThat(refusal(asked, read("q-unique"))).isEqualTo(MoveRefused.Code.NOT_AN_ANSWER);
        assertThat(refusal(
                        asked,
                        new Move.Answered(FIRST_QUESTION, new Answer.Ordering(List.of()), Confidence.UNSAID, NOW)))
                .isEqualTo(MoveRefused.Code.NOT_AN_ANSWER);
    }

    @Test
    void refuses_an_unknown_option_and_an_empty_answer() {
        Move nothing = new Move.Answered(FIRST_QUESTION, new Answer.ChosenOptions(Set.of()), Confidence.UNSAID, NOW);

        assertThat(refusal(asked, answer("ailleurs"))).isEqualTo(MoveRefused.Code.UNKNOWN_OPTION);
        assertThat(refusal(asked, nothing)).isEqualTo(MoveRefused.Code.INCOMPLETE_ANSWER);
    }

    @Test
    void finishes_when_the_last_step_is_left_and_shows_wrong_answers_first() {
        Attempt finished = new RandomLearner(new Random(7)).playToTheEnd(new AttemptId("sept"), module);

        assertThat(finished.screen()).isInstanceOfSatisfying(Screen.FinishedScreen.class, screen -> {
            assertThat(screen.outcome().possible()).isEqualTo(9);
            assertThat(screen.review()).hasSize(8);
            assertThat(screen.review())
                    .filteredOn(review -> review.given().confidence() != Confidence.CERTAIN)
                    .extracting(review -> review.verdict().share())
                    .isSorted();
        });
        assertThat(finished.progress()).isEqualTo(new Progress(10, 10, 1));
        assertThat(finished.outcome().finishedAt())
                .isEqualTo(finished.moves().get(finished.moves().size() - 1).at());
        assertThat(finished.outcome().dimensions()).isEmpty();
    }

    @Test
    void nothing_follows_the_end() {
        Attempt finished = new RandomLearner(new Random(7)).playToTheEnd(new AttemptId("sept"), module);

        assertThat(refusal(finished, read("module~fin"))).isEqualTo(MoveRefused.Code.NOTHING_FOLLOWS);
    }

    @Test
    void a_module_without_question_is_passed_by_reading_it() {
        Attempt finished = Attempt.begin(new AttemptId("lu"), AModule.withoutQuestion(), NOW)
                .play(read("lire"));

        assertThat(finished.outcome().possible()).isZero();
        assertThat(finished.outcome().share()).isEqualTo(1);
        assertThat(finished.outcome().passed()).isTrue();
    }

    @Test
    void options_are_shown_in_an_order_that_depends_on_the_attempt_alone() {
        Set<List<Option>> orders = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            AttemptId id = new AttemptId("essai-" + i);
            Attempt once = Attempt.begin(id, module, NOW).play(read("lire"));
            Attempt again = Attempt.begin(id, module, NOW.plusSeconds(9)).play(read("lire"));
            assertThat(once.screen()).isEqualTo(again.screen());
            orders.add(((Screen.QuestionScreen) once.screen()).shown());
        }

        assertThat(orders).hasSize(6);
    }

    @Test
    void an_ordering_is_never_shown_in_the_right_order() {
        for (int i = 0; i < 100; i++) {
            Attempt finished = new RandomLearner(new Random(i)).playToTheEnd(new AttemptId("ordre-" + i), module);

            assertThat(finished.passed())
                    .filteredOn(screen -> screen.id().value().equals("q-ordre"))
                    .first()
                    .isInstanceOfSatisfying(
                            Screen.QuestionScreen.class,
                            screen -> assertThat(screen.shown())
                                    .extracting(shown -> shown.id().value())
                                    .isNotEqualTo(List.of("ouvrir", "lire", "fermer", "ranger")));
        }
    }

    @Test
    void an_audience_is_asked_its_own_questions_and_graded_on_them_alone() {
        Attempt whole = wellPlayed(Terms.USUAL);
        Attempt variant = wellPlayed(new Terms(Audience.FRANCE_SERVICES, null));

        assertThat(whole.outcome().possible()).isEqualTo(2);
        assertThat(variant.outcome().possible()).isEqualTo(1);
        assertThat(variant.outcome().share()).isEqualTo(1);
        assertThat(variant.passed()).extracting(screen -> screen.id().value()).doesNotContain("lire-en-mairie");
    }

    private static Attempt wellPlayed(Terms terms) {
        LearningModule variants = AModule.withAVariant();
        Attempt attempt = Attempt.begin(new AttemptId("essai"), variants, terms, NOW);
        while (!attempt.finished()) {
            Screen screen = attempt.screen();
            attempt = attempt.play(
                    screen instanceof Screen.QuestionScreen asked
                            ? new Move.Answered(
                                    screen.id(),
                                    AnAnswer.right(variants.solutionOf(asked.question())),
                                    Confidence.UNSAID,
                                    NOW)
                            : new Move.Continued(screen.id(), NOW));
        }
        return attempt;
    }

    @Test
    void a_link_may_ask_for_more_than_the_content_does() {
        Attempt attempt = Attempt.begin(new AttemptId("sept"), module, new Terms(null, 1.0), NOW);

        assertThat(attempt.mastery()).isEqualTo(1);
        assertThat(begun.mastery()).isEqualTo(0.7);
    }

    @Test
    void who_knows_it_already_goes_to_the_questions_and_is_graded_as_everybody() {
        Attempt skipped = begun.play(new Move.Skipped(new ScreenId("lire"), NOW));

        assertThat(skipped.screen().id()).isEqualTo(FIRST_QUESTION);
        assertThat(refusal(asked, new Move.Skipped(FIRST_QUESTION, NOW))).isEqualTo(MoveRefused.Code.NOT_AN_ANSWER);
    }

    @Test
    void what_was_certain_and_wrong_is_reviewed_first() {
        Attempt attempt = begun;
        while (!attempt.finished()) {
            attempt = attempt.play(wronglyAnswered(attempt));
        }

        assertThat(((Screen.FinishedScreen) attempt.screen())
                        .review()
                        .get(0)
                        .question()
                        .id())
                .isEqualTo(new QuestionId("q-texte"));
    }

    /** Certain of one answer only. */
    private Move wronglyAnswered(Attempt attempt) {
        if (attempt.screen() instanceof Screen.QuestionScreen asked) {
            Question question = asked.question();
            return new Move.Answered(
                    asked.id(),
                    AnAnswer.wrong(question, module.solutionOf(question)),
                    question instanceof Question.ShortText ? Confidence.CERTAIN : Confidence.GUESSED,
                    NOW);
        }
        return read(attempt.screen().id().value());
    }
}
