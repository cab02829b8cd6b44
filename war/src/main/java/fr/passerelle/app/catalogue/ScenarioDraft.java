package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.scenario.Checkpoint;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.ChoiceId;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Decision;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.learning.scenario.Repair;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scenario as written, readable but not checked: targets may not exist, circles may never end. */
record ScenarioDraft(List<Dimension> dimensions, SceneId start, List<DraftScene> scenes) {

    /**
     * One scene as written.
     *
     * @param weight of the checkpoint; 0 when the decision is not graded
     * @param repairs the checkpoint this scene repairs and its share; empty for most scenes, never two
     */
    record DraftScene(
            Fields fields,
            SceneId id,
            String title,
            RichText text,
            Emotion emotion,
            boolean ending,
            RichText question,
            double weight,
            List<DraftChoice> choices,
            List<Repair> repairs) {

        boolean graded() {
            return weight > 0;
        }

        double best(List<Dimension> dimensions) {
            return choices.stream()
                    .mapToDouble(choice -> choice.points(dimensions))
                    .max()
                    .orElse(0);
        }
    }

    /** One choice as written. */
    record DraftChoice(Fields fields, Choice choice, Consequence consequence) {

        double points(List<Dimension> dimensions) {
            return dimensions.stream()
                    .mapToDouble(d -> d.weight() * consequence.points().getOrDefault(d.id(), 0.0))
                    .sum();
        }
    }

    Optional<DraftScene> scene(SceneId id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    List<DraftScene> graded() {
        return scenes.stream().filter(DraftScene::graded).toList();
    }

    /** The scenario, once nothing is known to be wrong with it. */
    Scenario scenario() {
        Map<SceneId, Map<ChoiceId, Consequence>> consequences = new HashMap<>();
        List<Scene> built = new ArrayList<>();
        for (DraftScene scene : scenes) {
            built.add(
                    scene.ending()
                            ? new Scene.Ending(scene.id(), scene.title(), scene.text(), scene.emotion())
                            : crossroads(scene));
            Map<ChoiceId, Consequence> following = new LinkedHashMap<>();
            scene.choices().forEach(choice -> following.put(choice.choice().id(), choice.consequence()));
            consequences.put(scene.id(), following);
        }
        List<Checkpoint> checkpoints = graded().stream()
                .map(scene -> new Checkpoint(scene.id(), scene.weight()))
                .toList();
        List<Repair> repairs =
                scenes.stream().flatMap(scene -> scene.repairs().stream()).collect(Collectors.toList());
        return new Scenario(dimensions, start, built, consequences, checkpoints, repairs);
    }

    private static Scene crossroads(DraftScene scene) {
        List<Choice> choices = scene.choices().stream().map(DraftChoice::choice).toList();
        return new Scene.Crossroads(
                scene.id(), scene.title(), scene.text(), scene.emotion(), new Decision(scene.question(), choices));
    }
}
