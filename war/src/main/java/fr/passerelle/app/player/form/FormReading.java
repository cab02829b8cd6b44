package fr.passerelle.app.player.form;

import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.web.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one form against one open screen. Only values the screen offers are looked for, so an unknown one counts as
 * missing.
 */
final class FormReading {

    private final Entered entered;
    private final ScreenId screen;
    private final Instant at;
    private final Messages messages;
    private final List<FormProblem> problems = new ArrayList<>();

    FormReading(Entered entered, ScreenId screen, Instant at, Messages messages) {
        this.entered = entered;
        this.screen = screen;
        this.at = at;
        this.messages = messages;
    }

    MoveForm of(Screen open) {
        if (open instanceof Screen.FinishedScreen || open instanceof Screen.DebriefScreen) {
            return last();
        }
        if (open instanceof Screen.QuestionScreen asked) {
            return answered(asked);
        }
        if (open instanceof Screen.DecisionScreen scene) {
            return chosen(scene);
        }
        if (open instanceof Screen.SummaryScreen summary
                && !entered.values(MoveForm.REOPEN).isEmpty()) {
            return reopened(summary);
        }
        boolean skips = open instanceof Screen.StepScreen step
                && step.skippable()
                && !entered.values(MoveForm.SKIP).isEmpty();
        return new MoveForm.Play(skips ? new Move.Skipped(screen, at) : new Move.Continued(screen, at));
    }

    private MoveForm last() {
        if (!entered.values(MoveForm.RESTART).isEmpty()) {
            return new MoveForm.Restart();
        }
        return Usefulness.of(entered.single(MoveForm.OPINION))
                .<MoveForm>map(MoveForm.Opinion::new)
                .orElseGet(MoveForm.Elsewhere::new);
    }

    private MoveForm reopened(Screen.SummaryScreen summary) {
        String wanted = entered.single(MoveForm.REOPEN);
        return summary.answers().stream()
                .map(pending -> pending.question().id())
                .filter(question -> question.value().equals(wanted))
                .findFirst()
                .<MoveForm>map(question -> new MoveForm.Play(new Move.Reopened(screen, question, at)))
                .orElseGet(MoveForm.Elsewhere::new);
    }

    private MoveForm answered(Screen.QuestionScreen asked) {
        Answer answer = new AnswerReading(entered, messages, problems).of(asked);
        Confidence confidence =
                Confidence.of(entered.single(MoveForm.CONFIDENCE)).orElse(Confidence.UNSAID);
        return problems.isEmpty() ? new MoveForm.Play(new Move.Answered(screen, answer, confidence, at)) : faulty();
    }

    private MoveForm chosen(Screen.DecisionScreen scene) {
        String value = entered.single(MoveForm.CHOICE);
        for (Choice choice : scene.choices()) {
            if (choice.id().value().equals(value)) {
                return new MoveForm.Play(new Move.Chosen(screen, choice.id(), at));
            }
        }
        problem(MoveForm.CHOICE + "-" + scene.choices().get(0).id().value(), messages.text("player.problem.decision"));
        return faulty();
    }

    private MoveForm faulty() {
        return new MoveForm.Faulty(problems, entered);
    }

    private void problem(String field, String sentence) {
        problems.add(new FormProblem(field, sentence));
    }
}
