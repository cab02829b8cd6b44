package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run through the steps of a module, one after the other; each question is answered once and corrected at once.
 *
 * @param readable what the module holds besides its questions, for whoever skipped it
 */
record ModuleRun(StepScreens screens, List<Step> readable, int index, List<Screen> passed, Screen screen)
        implements Run {

    static ModuleRun begin(StepScreens screens) {
        return new ModuleRun(screens, screens.steps(), 0, List.of(), screens.first());
    }

    @Override
    public Progress progress() {
        int total = screens.steps().size();
        int all = total + screens.module().questions().size();
        return new Progress(Math.min(index + 1, total), total, (double) passed.size() / all);
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
            Screen corrected = screens.corrected(asked.question(), StepScreens.given(asked, answered));
            return new ModuleRun(screens, readable, index, left(), corrected);
        }
        if (screen instanceof Screen.StepScreen step && step.skippable() && move instanceof Move.Skipped) {
            return next(screens.questionsOnly(), move.at());
        }
        if (!(screen instanceof Screen.QuestionScreen) && move instanceof Move.Continued) {
            return next(screens, move.at());
        }
        throw new MoveRefused(MoveRefused.Code.NOT_AN_ANSWER, move.screen());
    }

    private ModuleRun next(StepScreens ahead, Instant at) {
        List<Screen> left = left();
        int following = index + 1;
        Screen opened = following < ahead.steps().size()
                ? ahead.opening(following)
                : ahead.finished(corrections(left), readable, at);
        return new ModuleRun(ahead, readable, following, left, opened);
    }

    private static List<Screen.CorrectionScreen> corrections(List<Screen> left) {
        return left.stream()
                .filter(Screen.CorrectionScreen.class::isInstance)
                .map(Screen.CorrectionScreen.class::cast)
                .toList();
    }

    private List<Screen> left() {
        List<Screen> left = new ArrayList<>(passed);
        left.add(screen);
        return List.copyOf(left);
    }
}
