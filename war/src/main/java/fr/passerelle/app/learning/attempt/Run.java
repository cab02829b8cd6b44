package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import java.util.List;
import java.util.Optional;

/** Where an attempt stands in its playable; one kind of run for each kind of playable. */
sealed interface Run permits ModuleRun, ExerciseRun {

    static Run begin(AttemptId attempt, Playable playable) {
        if (playable instanceof LearningModule module) {
            return ModuleRun.begin(attempt, module);
        }
        return ExerciseRun.begin(attempt, (PersonaExercise) playable);
    }

    Screen screen();

    List<Screen> passed();

    Progress progress();

    /** Present once finished, and never changing after. */
    Optional<Outcome> outcome();

    /** Plays a move about {@link #screen()}; {@link MoveRefused} when the screen waits for something else. */
    Run after(Move move);
}
