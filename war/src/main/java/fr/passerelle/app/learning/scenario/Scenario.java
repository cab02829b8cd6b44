package fr.passerelle.app.learning.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The story as a graph of scenes. Holding one means that it can be walked through: the start exists, every choice has a
 * consequence, every consequence leads to a scene. That it is a <em>good</em> scenario (every scene can be reached and
 * left, full marks are possible) is checked where content is read.
 */
public final class Scenario {

    private final List<Dimension> dimensions;
    private final SceneId start;
    private final Map<SceneId, Scene> scenes;
    private final Map<SceneId, Map<ChoiceId, Consequence>> consequences;
    private final Map<SceneId, Checkpoint> checkpoints;
    private final Map<SceneId, Repair> repairs;
    private final int longestWalk;

    public Scenario(
            List<Dimension> dimensions,
            SceneId start,
            List<Scene> scenes,
            Map<SceneId, Map<ChoiceId, Consequence>> consequences,
            List<Checkpoint> checkpoints,
            List<Repair> repairs) {
        this.dimensions = List.copyOf(dimensions);
        this.start = start;
        this.scenes = byScene(scenes, Scene::id);
        this.consequences = Map.copyOf(consequences);
        this.checkpoints = byScene(checkpoints, Checkpoint::scene);
        this.repairs = byScene(repairs, Repair::scene);
        if (!canBeWalkedThrough()) {
            throw new IllegalArgumentException("a scene, a choice or a consequence is missing");
        }
        this.longestWalk = new LongestWalk(this.scenes.keySet(), this::nextScenes).from(start);
    }

    private static <T> Map<SceneId, T> byScene(List<T> values, Function<T, SceneId> scene) {
        return Collections.unmodifiableMap(values.stream()
                .collect(Collectors.toMap(scene, Function.identity(), Scenario::onlyOne, LinkedHashMap::new)));
    }

    private static <T> T onlyOne(T one, T other) {
        throw new IllegalArgumentException("two for one scene: " + one + ", " + other);
    }

    private boolean canBeWalkedThrough() {
        return scenes.containsKey(start)
                && scenes.values().stream().allMatch(this::canBeLeft)
                && checkpoints.keySet().stream().allMatch(id -> isCrossroads(id) && !repairs.containsKey(id))
                && repairs.values().stream()
                        .allMatch(r -> isCrossroads(r.scene()) && checkpoints.containsKey(r.checkpoint()));
    }

    private boolean isCrossroads(SceneId id) {
        return scenes.get(id) instanceof Scene.Crossroads;
    }

    private boolean canBeLeft(Scene scene) {
        if (!(scene instanceof Scene.Crossroads crossroads)) {
            return true;
        }
        Map<ChoiceId, Consequence> known = consequences.getOrDefault(scene.id(), Map.of());
        return crossroads.decision().choices().stream()
                .allMatch(choice -> known.containsKey(choice.id())
                        && scenes.containsKey(known.get(choice.id()).next()));
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public SceneId start() {
        return start;
    }

    private List<SceneId> nextScenes(SceneId scene) {
        return consequencesAt(scene).values().stream().map(Consequence::next).toList();
    }

    /** How many scenes the longest way has, each counted once; an upper bound when the story can turn in circles. */
    public int longestWalk() {
        return longestWalk;
    }

    /** All scenes, in the author's order. */
    public List<Scene> scenes() {
        return List.copyOf(scenes.values());
    }

    /** The decisions that count, in the author's order. */
    public List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints.values());
    }

    public List<Repair> repairs() {
        return List.copyOf(repairs.values());
    }

    public Scene scene(SceneId id) {
        return known(scenes.get(id), id);
    }

    public Optional<Checkpoint> checkpointAt(SceneId id) {
        return Optional.ofNullable(checkpoints.get(id));
    }

    public Optional<Repair> repairAt(SceneId id) {
        return Optional.ofNullable(repairs.get(id));
    }

    /** What follows each choice of a scene; empty for an ending. */
    public Map<ChoiceId, Consequence> consequencesAt(SceneId id) {
        return consequences.getOrDefault(id, Map.of());
    }

    /** What follows one choice; {@link IllegalArgumentException} when the scene does not offer it. */
    public Consequence consequence(SceneId scene, ChoiceId choice) {
        return known(consequencesAt(scene).get(choice), choice);
    }

    private static <T> T known(@Nullable T value, Object id) {
        if (value == null) {
            throw new IllegalArgumentException("unknown: " + id);
        }
        return value;
    }
}
