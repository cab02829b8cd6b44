package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A run through a module whose answers are handed in together: the steps, then a summary from which each answer can be
 * changed, then, once handed in, every correction.
 *
 * @param index the step, or how many there are once the summary is reached
 * @param changes how many answers were taken up again
 */
record AssessmentRun(
        StepScreens screens,
        List<Step> readable,
        int index,
        int changes,
        Map<QuestionId, Screen.Given> given,
        List<Screen> passed,
        Screen screen)
        implements Run {

    private static final String SUMMARY = "module~recapitulatif";

    AssessmentRun {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        passed = List.copyOf(passed);
    }

    static AssessmentRun begin(StepScreens screens) {
        return new AssessmentRun(screens, screens.steps(), 0, 0, Map.of(), List.of(), screens.first());
    }

    @Override
    public Progress progress() {
        // The summary is one screen more than the steps.
        int total = screens.steps().size() + 1;
        double share = outcome().isPresent() ? 1 : index / (double) total;
        return new Progress(Math.min(index + 1, total), total, share);
    }

    @Override
    public Optional<Outcome> outcome() {
        return screen instanceof Screen.FinishedScreen finished ? Optional.of(finished.outcome()) : Optional.empty();
    }

    @Override
    public AssessmentRun after(Move move) {
        if (screen instanceof Screen.FinishedScreen) {
            throw new MoveRefused(MoveRefused.Code.NOTHING_FOLLOWS, move.screen());
        }
        if (screen instanceof Screen.QuestionScreen asked && move instanceof Move.Answered answered) {
            return answered(asked, answered);
        }
        if (screen instanceof Screen.SummaryScreen summary && move instanceof Move.Reopened reopened) {
            return reopened(summary, reopened.question());
        }
        if (screen instanceof Screen.SummaryScreen && move instanceof Move.Continued) {
            return standing(index, changes, given, finished(move.at()));
        }
        if (screen instanceof Screen.StepScreen step && step.skippable() && move instanceof Move.Skipped) {
            return next(screens.questionsOnly(), given);
        }
        if (screen instanceof Screen.StepScreen && move instanceof Move.Continued) {
            return next(screens, given);
        }
        throw new MoveRefused(MoveRefused.Code.NOT_AN_ANSWER, move.screen());
    }

    private AssessmentRun answered(Screen.QuestionScreen asked, Move.Answered move) {
        Map<QuestionId, Screen.Given> answers = new LinkedHashMap<>(given);
        answers.put(asked.question().id(), StepScreens.given(asked, move));
        return index < screens.steps().size()
                ? next(screens, answers)
                : standing(index, changes, answers, summary(screens, answers, changes));
    }

    private AssessmentRun next(StepScreens ahead, Map<QuestionId, Screen.Given> answers) {
        int following = index + 1;
        Screen opened = following < ahead.steps().size() ? ahead.opening(following) : summary(ahead, answers, changes);
        return new AssessmentRun(ahead, readable, following, changes, answers, left(), opened);
    }

    private AssessmentRun reopened(Screen.SummaryScreen summary, QuestionId wanted) {
        Question question = summary.answers().stream()
                .map(Screen.Pending::question)
                .filter(asked -> asked.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new MoveRefused(MoveRefused.Code.UNKNOWN_OPTION, summary.id()));
        int again = changes + 1;
        ScreenId id = numbered(wanted.value(), again);
        return standing(index, again, given, screens.asking(id, question, given.get(wanted)));
    }

    private AssessmentRun standing(int at, int changed, Map<QuestionId, Screen.Given> answers, Screen opened) {
        return new AssessmentRun(screens, readable, at, changed, answers, left(), opened);
    }

    private static Screen summary(StepScreens screens, Map<QuestionId, Screen.Given> answers, int changes) {
        List<Screen.Pending> pending = new ArrayList<>();
        for (Question question : screens.module().questions()) {
            Screen.Given given = answers.get(question.id());
            if (given != null) {
                pending.add(new Screen.Pending(question, screens.shown(question), given));
            }
        }
        ScreenId id = changes == 0 ? new ScreenId(SUMMARY) : numbered(SUMMARY, changes);
        return new Screen.SummaryScreen(id, screens.module().title(), List.copyOf(pending));
    }

    private static ScreenId numbered(String name, int change) {
        return new ScreenId(name + "~" + (change + 1));
    }

    private Screen finished(Instant at) {
        List<Screen.CorrectionScreen> corrections = screens.module().questions().stream()
                .map(question -> screens.corrected(question, Objects.requireNonNull(given.get(question.id()))))
                .toList();
        return screens.finished(corrections, readable, at);
    }

    private List<Screen> left() {
        List<Screen> left = new ArrayList<>(passed);
        left.add(screen);
        return left;
    }
}
