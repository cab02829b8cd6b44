package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.AnswerFault;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run through the steps of a module, one after the other; each question is answered once and corrected at once. */
record ModuleRun(AttemptId attempt, LearningModule module, int index, List<Screen> passed, Screen screen)
        implements Run {

    private static final String CORRECTION = "~correction";
    private static final ScreenId LAST = new ScreenId("module~fin");

    static ModuleRun begin(AttemptId attempt, LearningModule module) {
        return new ModuleRun(
                attempt,
                module,
                0,
                List.of(),
                opening(attempt, module, module.steps().get(0)));
    }

    private static Screen opening(AttemptId attempt, LearningModule module, Step step) {
        ScreenId id = new ScreenId(step.id().value());
        if (step instanceof Step.Text text) {
            return new Screen.TextScreen(id, text);
        }
        if (step instanceof Step.Memo memo) {
            return new Screen.MemoScreen(id, memo);
        }
        Question question = ((Step.Ask) step).question();
        return new Screen.QuestionScreen(id, question, shown(attempt, question, module.solutionOf(question)));
    }

    private static List<Option> shown(AttemptId attempt, Question question, Solution solution) {
        if (question instanceof Question.TrueFalse) {
            return question.options();
        }
        List<Option> shuffled = new ArrayList<>(
                Shuffle.of(question.options(), attempt, question.id().value()));
        if (solution instanceof Solution.Order order
                && shuffled.stream().map(Option::id).toList().equals(order.right())) {
            // Chance may have put the elements in order: there would be nothing left to do.
            Collections.rotate(shuffled, 1);
        }
        return List.copyOf(shuffled);
    }

    @Override
    public Progress progress() {
        int total = module.steps().size();
        int screens = total + module.questions().size();
        return new Progress(Math.min(index + 1, total), total, (double) passed.size() / screens);
    }

    @Override
    public Optional<Outcome> outcome() {
        return screen instanceof Screen.FinishedScreen finished ? Optional.of(finished.outcome()) : Optional.empty();
    }

    @Override
    public ModuleRun after(Move move) {
        if (screen instanceof Screen.FinishedScreen) {
            throw new MoveRefused(MoveRefused.Code.NOTHING_FOLLOWS, move.screen());
        }
        if (screen instanceof Screen.QuestionScreen asked && move instanceof Move.Answered answered) {
            return new ModuleRun(attempt, module, index, left(), corrected(asked, answered.answer()));
        }
        if (!(screen instanceof Screen.QuestionScreen) && move instanceof Move.Continued) {
            return next(move.at());
        }
        throw new MoveRefused(MoveRefused.Code.NOT_AN_ANSWER, move.screen());
    }

    private Screen corrected(Screen.QuestionScreen asked, Answer answer) {
        Question question = asked.question();
        Optional<AnswerFault> fault = question.faultOf(answer);
        if (fault.isPresent()) {
            throw new MoveRefused(MoveRefused.Code.of(fault.get()), asked.id());
        }
        return new Screen.CorrectionScreen(
                new ScreenId(asked.id().value() + CORRECTION),
                question,
                asked.shown(),
                answer,
                module.solutionOf(question).judge(question, answer));
    }

    private ModuleRun next(Instant at) {
        List<Screen> left = left();
        int following = index + 1;
        Screen opened = following < module.steps().size()
                ? opening(attempt, module, module.steps().get(following))
                : finished(left, at);
        return new ModuleRun(attempt, module, following, left, opened);
    }

    private List<Screen> left() {
        List<Screen> left = new ArrayList<>(passed);
        left.add(screen);
        return List.copyOf(left);
    }

    private Screen finished(List<Screen> left, Instant at) {
        List<Screen.CorrectionScreen> wrongFirst = left.stream()
                .filter(Screen.CorrectionScreen.class::isInstance)
                .map(Screen.CorrectionScreen.class::cast)
                .sorted(Comparator.comparingDouble(
                        correction -> correction.verdict().share()))
                .toList();
        double earned = wrongFirst.stream()
                .mapToDouble(correction -> correction.verdict().earned())
                .sum();
        double possible =
                module.questions().stream().mapToDouble(Question::points).sum();
        Outcome outcome = Outcome.of(earned, possible, module.mastery(), at, List.of());
        return new Screen.FinishedScreen(LAST, module.title(), outcome, wrongFirst);
    }
}
