package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.ScenarioDraft.DraftChoice;
import fr.passerelle.app.catalogue.ScenarioDraft.DraftScene;
import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.LengthBias;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.DimensionId;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.Quality;
import fr.passerelle.app.learning.scenario.Repair;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks at a scenario as a whole: names that lead nowhere, scenes that cannot be reached or left, and whether grading is
 * fair (fixed checkpoints met once at most, full marks possible without a risky choice).
 */
final class ScenarioCheck {

    private static final double ROUNDING = 1e-9;

    private final Item item;
    private final ScenarioDraft draft;
    private final StoryGraph graph;

    ScenarioCheck(Item item, ScenarioDraft draft) {
        this.item = item;
        this.draft = draft;
        this.graph = new StoryGraph(draft);
    }

    void run(Optional<Persona> persona) {
        names();
        draft.scenes().forEach(this::shape);
        dimensions();
        persona.ifPresent(this::brakes);
        if (draft.scenes().isEmpty()) {
            return;
        }
        boolean complete = targets();
        if (complete) {
            paths();
        }
        lengths();
    }

    private static void tell(DraftScene scene, ProblemCode code, String field, String... facts) {
        scene.fields().tell(code, field, facts);
    }

    private void names() {
        Set<SceneId> scenes = new HashSet<>();
        for (DraftScene scene : draft.scenes()) {
            if (!scenes.add(scene.id())) {
                tell(scene, ProblemCode.ID_TWICE, "id", scene.id().value());
            }
            Set<String> choices = new HashSet<>();
            for (DraftChoice choice : scene.choices()) {
                String id = choice.choice().id().value();
                if (!choices.add(id)) {
                    choice.fields().tell(ProblemCode.ID_TWICE, "id", id);
                }
            }
        }
    }

    private void shape(DraftScene scene) {
        String id = scene.id().value();
        boolean decides = scene.fields().has("decision");
        if (scene.ending() && decides) {
            tell(scene, ProblemCode.SCENE_ENDING_AND_DECIDING, "fin", id);
        }
        if (!scene.ending() && !decides) {
            tell(scene, ProblemCode.SCENE_WITHOUT_EXIT, "id", id);
        }
        if (scene.graded() && scene.best(draft.dimensions()) == 0) {
            tell(scene, ProblemCode.CHECKPOINT_WORTHLESS, "decision", id);
        }
        scene.repairs().forEach(repair -> repair(scene, repair));
    }

    private void repair(DraftScene scene, Repair repair) {
        String id = scene.id().value();
        String target = repair.checkpoint().value();
        if (draft.graded().stream().noneMatch(graded -> graded.id().equals(repair.checkpoint()))
                && !target.equals(Fields.NO_ID)) {
            tell(scene, ProblemCode.REPAIR_TARGET_UNKNOWN, "repare", id, target);
        }
        if (scene.graded()) {
            tell(scene, ProblemCode.REPAIR_ON_CHECKPOINT, "repare", id);
        } else if (scene.best(draft.dimensions()) == 0) {
            tell(scene, ProblemCode.REPAIR_WORTHLESS, "repare", id);
        }
    }

    private void dimensions() {
        Set<DimensionId> declared =
                draft.dimensions().stream().map(Dimension::id).collect(Collectors.toSet());
        Set<DimensionId> used = new HashSet<>();
        for (DraftScene scene : draft.scenes()) {
            for (DraftChoice choice : scene.choices()) {
                for (DimensionId dimension : choice.consequence().points().keySet()) {
                    if (!declared.contains(dimension)) {
                        choice.fields().tell(ProblemCode.DIMENSION_UNKNOWN, "points", dimension.value());
                    }
                    if (scene.graded()) {
                        used.add(dimension);
                    }
                }
            }
        }
        declared.stream()
                .filter(dimension -> !used.contains(dimension))
                .sorted()
                .forEach(unused -> item.tell(ProblemCode.DIMENSION_UNUSED, ScenarioReader.FILE, 1, unused.value()));
    }

    private void brakes(Persona persona) {
        Set<BrakeId> declared =
                persona.hiddenBrakes().stream().map(Persona.HiddenBrake::id).collect(Collectors.toSet());
        Set<BrakeId> revealed = new HashSet<>();
        for (DraftScene scene : draft.scenes()) {
            for (DraftChoice choice : scene.choices()) {
                for (BrakeId brake : choice.consequence().reveals()) {
                    revealed.add(brake);
                    if (!declared.contains(brake)) {
                        choice.fields().tell(ProblemCode.BRAKE_UNKNOWN, "revele", brake.value());
                    }
                }
            }
        }
        persona.hiddenBrakes().stream()
                .map(Persona.HiddenBrake::id)
                .filter(brake -> !revealed.contains(brake))
                .forEach(brake -> item.tell(ProblemCode.BRAKE_NEVER_REVEALED, ScenarioReader.FILE, 1, brake.value()));
    }

    /** Whether every name of a scene means one: only then can paths be followed. */
    private boolean targets() {
        boolean complete = known(
                draft.start(),
                () -> item.tell(
                        ProblemCode.SCENE_UNKNOWN,
                        ScenarioReader.FILE,
                        1,
                        draft.start().value()));
        for (DraftScene scene : draft.scenes()) {
            for (DraftChoice choice : scene.choices()) {
                SceneId next = choice.consequence().next();
                complete &= known(next, () -> choice.fields().tell(ProblemCode.SCENE_UNKNOWN, "suite", next.value()));
            }
        }
        return complete;
    }

    private boolean known(SceneId scene, Runnable otherwise) {
        boolean known = draft.scene(scene).isPresent();
        if (!known && !scene.value().equals(Fields.NO_ID)) {
            otherwise.run();
        }
        return known;
    }

    private void paths() {
        Set<SceneId> reached = graph.reachedFrom(draft.start());
        Set<SceneId> ending = graph.leadingToAnEnd();
        for (DraftScene scene : draft.scenes()) {
            String id = scene.id().value();
            if (!reached.contains(scene.id())) {
                tell(scene, ProblemCode.SCENE_UNREACHABLE, "id", id);
            }
            // A scene without exit was told already.
            if (!ending.contains(scene.id()) && !scene.choices().isEmpty()) {
                tell(scene, ProblemCode.DEAD_END, "id", id);
            }
            if (scene.graded() && graph.canComeBackTo(scene.id())) {
                tell(scene, ProblemCode.CHECKPOINT_IN_LOOP, "id", id);
            }
        }
        fullMarks();
    }

    private void fullMarks() {
        int checkpoints = draft.graded().size();
        if (checkpoints == 0) {
            item.tell(ProblemCode.CHECKPOINT_MISSING, ScenarioReader.FILE, 1);
        } else if (graph.mostCheckpoints(this::isBestHere) < checkpoints) {
            item.tell(ProblemCode.FULL_MARKS_IMPOSSIBLE, ScenarioReader.FILE, 1);
        } else if (graph.mostCheckpoints(((Predicate<StoryGraph.Edge>) this::isBestHere).and(ScenarioCheck::isSafe))
                < checkpoints) {
            item.tell(ProblemCode.FULL_MARKS_ONLY_RISKY, ScenarioReader.FILE, 1);
        }
    }

    private boolean isBestHere(StoryGraph.Edge edge) {
        List<Dimension> dimensions = draft.dimensions();
        return !edge.from().graded()
                || edge.choice().points(dimensions) >= edge.from().best(dimensions) - ROUNDING;
    }

    private static boolean isSafe(StoryGraph.Edge edge) {
        return edge.choice().consequence().quality() != Quality.RISKY;
    }

    private void lengths() {
        LengthBias lengths = new LengthBias();
        for (DraftScene scene : draft.scenes()) {
            if (!scene.choices().isEmpty()) {
                Map<RichText, Boolean> texts = new LinkedHashMap<>();
                scene.choices()
                        .forEach(choice -> texts.put(
                                choice.choice().text(), choice.consequence().quality() == Quality.OPTIMAL));
                lengths.count(texts);
            }
        }
        lengths.tell(item, ScenarioReader.FILE, ProblemCode.LENGTH_TELLS_SCENARIO);
    }
}
