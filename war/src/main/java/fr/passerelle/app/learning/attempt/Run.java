package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import java.util.List;
import java.util.Optional;

/** Where an attempt stands in its playable; one kind of run for each way of playing. */
sealed interface Run permits ModuleRun, AssessmentRun, ExerciseRun {

    static Run begin(AttemptId attempt, Playable playable, Terms terms) {
        if (playable instanceof LearningModule whole) {
            LearningModule module = whole.seenBy(terms.audience());
            StepScreens screens = new StepScreens(attempt, module, terms.mastery(whole));
            return module.mode() == LearningModule.Mode.ASSESSMENT
                    ? AssessmentRun.begin(screens)
                    : ModuleRun.begin(screens);
        }
        return ExerciseRun.begin(attempt, (PersonaExercise) playable, terms.mastery(playable));
    }

    Screen screen();

    List<Screen> passed();

    Progress progress();

    /** Present once finished, and never changing after. */
    Optional<Outcome> outcome();

    /** Plays a move about {@link #screen()}; {@link MoveRefused} when the screen waits for something else. */
    Run after(Move move);
}
