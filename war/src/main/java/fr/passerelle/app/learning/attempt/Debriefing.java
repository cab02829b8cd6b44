package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Checkpoint;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.EmotionPoint;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.learning.scenario.SceneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a path that has reached its end into the debrief: everything that was hidden is told here. */
final class Debriefing {

    private final PersonaExercise exercise;
    private final double mastery;
    private final Scenario scenario;
    private final List<Grading.Taken> path;
    private final Grading grading;

    Debriefing(PersonaExercise exercise, double mastery, List<Grading.Taken> path) {
        this.exercise = exercise;
        this.mastery = mastery;
        this.scenario = exercise.scenario();
        this.path = path;
        this.grading = Grading.of(scenario, path);
    }

    Screen.DebriefScreen screen(ScreenId id, Instant finishedAt) {
        return new Screen.DebriefScreen(
                id,
                exercise.title(),
                grading.outcome(mastery, finishedAt),
                decisions(),
                lived(),
                exercise.persona(),
                revealed(),
                exercise.debrief());
    }

    private List<Screen.DecisionReview> decisions() {
        Map<SceneId, Grading.Taken> first = new LinkedHashMap<>();
        path.forEach(taken -> first.putIfAbsent(taken.scene(), taken));
        List<Screen.DecisionReview> reviews = new ArrayList<>();
        first.forEach((scene, taken) -> reviews.add(review(scene, taken)));
        scenario.checkpoints().stream()
                .map(Checkpoint::scene)
                .filter(scene -> !first.containsKey(scene))
                .forEach(scene -> reviews.add(review(scene, null)));
        return List.copyOf(reviews);
    }

    private Screen.DecisionReview review(SceneId id, Grading.@Nullable Taken taken) {
        Scene.Crossroads scene = (Scene.Crossroads) scenario.scene(id);
        List<Screen.ChoiceReview> choices = scene.decision().choices().stream()
                .map(choice -> new Screen.ChoiceReview(
                        choice,
                        taken != null && taken.choice().equals(choice.id()),
                        scenario.consequence(id, choice.id())))
                .toList();
        return new Screen.DecisionReview(
                id,
                scene.title(),
                scene.decision().question(),
                taken != null,
                scenario.checkpointAt(id).isPresent(),
                grading.earned(id),
                grading.restored(id),
                grading.possible(id),
                choices);
    }

    private List<EmotionPoint> lived() {
        List<EmotionPoint> curve = new ArrayList<>();
        for (Grading.Taken taken : path) {
            Scene.Crossroads scene = (Scene.Crossroads) scenario.scene(taken.scene());
            Choice choice = scene.decision().choices().stream()
                    .filter(offered -> offered.id().equals(taken.choice()))
                    .findFirst()
                    .orElseThrow();
            curve.add(new EmotionPoint(scene.title(), scene.emotion()));
            curve.add(new EmotionPoint(choice.text().plain(), consequence(taken).emotion()));
        }
        ending().ifPresent(scene -> curve.add(new EmotionPoint(scene.title(), scene.emotion())));
        return List.copyOf(curve);
    }

    private Optional<Scene> ending() {
        SceneId last = path.isEmpty()
                ? scenario.start()
                : consequence(path.get(path.size() - 1)).next();
        return Optional.of(scenario.scene(last)).filter(Scene.Ending.class::isInstance);
    }

    private Set<BrakeId> revealed() {
        Set<BrakeId> revealed = new LinkedHashSet<>();
        path.forEach(taken -> revealed.addAll(consequence(taken).reveals()));
        return Set.copyOf(revealed);
    }

    private Consequence consequence(Grading.Taken taken) {
        return scenario.consequence(taken.scene(), taken.choice());
    }
}
