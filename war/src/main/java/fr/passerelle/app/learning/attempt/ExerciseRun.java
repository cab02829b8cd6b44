package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.ChoiceId;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.learning.scenario.SceneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run through a persona exercise: the card, the scenes one decision after the other, the ending, the debrief. */
record ExerciseRun(
        AttemptId attempt,
        PersonaExercise exercise,
        double mastery,
        SceneId scene,
        List<Grading.Taken> path,
        List<Screen> passed,
        Screen screen)
        implements Run {

    private static final ScreenId CARD = new ScreenId("persona~carte");
    private static final ScreenId DEBRIEF = new ScreenId("scenario~bilan");
    private static final String CONSEQUENCE = "~suite";

    ExerciseRun {
        path = List.copyOf(path);
        passed = List.copyOf(passed);
    }

    static ExerciseRun begin(AttemptId attempt, PersonaExercise exercise, double mastery) {
        Screen card = new Screen.PersonaCardScreen(CARD, exercise.persona().card());
        return new ExerciseRun(attempt, exercise, mastery, exercise.scenario().start(), List.of(), List.of(), card);
    }

    @Override
    public Progress progress() {
        // The card, the scenes of the longest way, the debrief.
        int total = exercise.scenario().longestWalk() + 2;
        int position = Math.min(position(), total);
        double share = outcome().isPresent() ? 1 : Math.min(position - 1, total - 2) / (double) (total - 1);
        return new Progress(outcome().isPresent() ? total : position, total, share);
    }

    private int position() {
        if (screen instanceof Screen.PersonaCardScreen) {
            return 1;
        }
        return screen instanceof Screen.ConsequenceScreen ? path.size() + 1 : path.size() + 2;
    }

    @Override
    public Optional<Outcome> outcome() {
        return screen instanceof Screen.DebriefScreen debrief ? Optional.of(debrief.outcome()) : Optional.empty();
    }

    @Override
    public ExerciseRun after(Move move) {
        if (screen instanceof Screen.DebriefScreen) {
            throw new MoveRefused(MoveRefused.Code.NOTHING_FOLLOWS, move.screen());
        }
        if (screen instanceof Screen.DecisionScreen decision && move instanceof Move.Chosen chosen) {
            return decided(decision, chosen.choice());
        }
        if (!(screen instanceof Screen.DecisionScreen) && move instanceof Move.Continued) {
            return continued(move.at());
        }
        throw new MoveRefused(MoveRefused.Code.NOT_AN_ANSWER, move.screen());
    }

    private ExerciseRun continued(Instant at) {
        if (screen instanceof Screen.EndingScreen) {
            Screen debrief = new Debriefing(exercise, mastery, path).screen(DEBRIEF, at);
            return new ExerciseRun(attempt, exercise, mastery, scene, path, left(), debrief);
        }
        SceneId next =
                path.isEmpty() ? scene : consequence(path.get(path.size() - 1)).next();
        return new ExerciseRun(attempt, exercise, mastery, next, path, left(), opening(next));
    }

    private Screen opening(SceneId next) {
        Scene opened = exercise.scenario().scene(next);
        long visits = path.stream().filter(taken -> taken.scene().equals(next)).count();
        ScreenId id = new ScreenId(visits == 0 ? next.value() : next.value() + "~" + (visits + 1));
        if (opened instanceof Scene.Crossroads crossroads) {
            List<Choice> choices = Shuffle.of(crossroads.decision().choices(), attempt, next.value());
            return new Screen.DecisionScreen(
                    id,
                    opened.title(),
                    opened.text(),
                    opened.emotion(),
                    crossroads.decision().question(),
                    choices);
        }
        return new Screen.EndingScreen(id, opened.title(), opened.text(), opened.emotion());
    }

    private ExerciseRun decided(Screen.DecisionScreen decision, ChoiceId chosen) {
        Choice choice = decision.choices().stream()
                .filter(offered -> offered.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new MoveRefused(MoveRefused.Code.UNKNOWN_OPTION, decision.id()));
        Consequence consequence = exercise.scenario().consequence(scene, chosen);
        Screen shown = new Screen.ConsequenceScreen(
                new ScreenId(decision.id().value() + CONSEQUENCE),
                decision.title(),
                choice,
                consequence.lived(),
                consequence.advice(),
                consequence.emotion(),
                newlyRevealed(consequence));
        List<Grading.Taken> longer = new ArrayList<>(path);
        longer.add(new Grading.Taken(scene, chosen));
        return new ExerciseRun(attempt, exercise, mastery, scene, longer, left(), shown);
    }

    private List<Persona.HiddenBrake> newlyRevealed(Consequence consequence) {
        Set<BrakeId> known = new LinkedHashSet<>();
        path.forEach(taken -> known.addAll(consequence(taken).reveals()));
        return exercise.persona().hiddenBrakes().stream()
                .filter(brake -> consequence.reveals().contains(brake.id()) && !known.contains(brake.id()))
                .toList();
    }

    private Consequence consequence(Grading.Taken taken) {
        Scenario scenario = exercise.scenario();
        return scenario.consequence(taken.scene(), taken.choice());
    }

    private List<Screen> left() {
        List<Screen> left = new ArrayList<>(passed);
        left.add(screen);
        return left;
    }
}
