package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.AnswerFault;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screens that one attempt makes of the steps of a module. */
record StepScreens(AttemptId attempt, LearningModule module, double mastery) {

    private static final String CORRECTION = "~correction";
    private static final ScreenId LAST = new ScreenId("module~fin");

    List<Step> steps() {
        return module.steps();
    }

    /** The same for someone who reads nothing more. */
    StepScreens questionsOnly() {
        return new StepScreens(attempt, module.questionsOnly(), mastery);
    }

    Screen first() {
        return opening(0);
    }

    Screen opening(int index) {
        Step step = steps().get(index);
        ScreenId id = new ScreenId(step.id().value());
        if (step instanceof Step.Text text) {
            return new Screen.TextScreen(id, text, skippable(index));
        }
        if (step instanceof Step.Replay replay) {
            return new Screen.ReplayScreen(id, replay, skippable(index));
        }
        if (step instanceof Step.Memo memo) {
            return new Screen.MemoScreen(id, memo);
        }
        return asking(id, ((Step.Ask) step).question(), null);
    }

    /** Where it is found out what may be skipped, everything is a question anyway. */
    private boolean skippable(int index) {
        return index == 0 && !module.questions().isEmpty() && module.probes().isEmpty();
    }

    Screen.QuestionScreen asking(ScreenId id, Question question, Screen.@Nullable Given before) {
        boolean changeable = module.mode() == LearningModule.Mode.ASSESSMENT;
        return new Screen.QuestionScreen(id, question, shown(question), changeable, before);
    }

    List<Option> shown(Question question) {
        if (question instanceof Question.TrueFalse) {
            return question.options();
        }
        List<Option> shuffled = new ArrayList<>(
                Shuffle.of(question.options(), attempt, question.id().value()));
        if (module.solutionOf(question) instanceof Solution.Order order
                && shuffled.stream().map(Option::id).toList().equals(order.right())) {
            // Chance may have put the elements in order: there would be nothing left to do.
            Collections.rotate(shuffled, 1);
        }
        return List.copyOf(shuffled);
    }

    /** What was given, once it is known to answer the question. */
    static Screen.Given given(Screen.QuestionScreen asked, Move.Answered move) {
        Optional<AnswerFault> fault = asked.question().faultOf(move.answer());
        if (fault.isPresent()) {
            throw new MoveRefused(MoveRefused.Code.of(fault.get()), asked.id());
        }
        boolean asks = asked.question().asksConfidence();
        return new Screen.Given(move.answer(), asks ? move.confidence() : Confidence.UNSAID);
    }

    Screen.CorrectionScreen corrected(Question question, Screen.Given given) {
        Answer answer = given.answer();
        return new Screen.CorrectionScreen(
                new ScreenId(question.id().value() + CORRECTION),
                question,
                shown(question),
                given,
                module.solutionOf(question).judge(question, answer));
    }

    Screen finished(List<Screen.CorrectionScreen> corrections, List<Step> readable, Instant at) {
        List<Screen.CorrectionScreen> surestErrorsFirst = corrections.stream()
                .sorted(Comparator.comparing(StepScreens::soundness)
                        .thenComparingDouble(correction -> correction.verdict().share()))
                .toList();
        double earned = corrections.stream()
                .mapToDouble(correction -> correction.verdict().earned())
                .sum();
        double possible =
                module.questions().stream().mapToDouble(Question::points).sum();
        Outcome outcome = Outcome.of(earned, possible, mastery, at, List.of());
        return new Screen.FinishedScreen(LAST, module.title(), outcome, surestErrorsFirst, readable);
    }

    /** What was wrong and thought certain deserves the first look; then what was wrong. */
    private static int soundness(Screen.CorrectionScreen correction) {
        if (correction.verdict().right()) {
            return 2;
        }
        return correction.given().confidence() == Confidence.CERTAIN ? 0 : 1;
    }
}
