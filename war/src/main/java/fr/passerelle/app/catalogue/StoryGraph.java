package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.ScenarioDraft.DraftChoice;
import fr.passerelle.app.catalogue.ScenarioDraft.DraftScene;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which scene leads to which; every target exists. */
final class StoryGraph {

    private static final int NEVER = -1;

    private final ScenarioDraft draft;
    private final List<Edge> edges = new ArrayList<>();

    /** A choice, as an arrow from its scene. */
    record Edge(DraftScene from, DraftChoice choice) {
        SceneId to() {
            return choice.consequence().next();
        }
    }

    StoryGraph(ScenarioDraft draft) {
        this.draft = draft;
        draft.scenes().forEach(scene -> scene.choices().forEach(choice -> edges.add(new Edge(scene, choice))));
    }

    Set<SceneId> reachedFrom(SceneId start) {
        Set<SceneId> reached = new HashSet<>(Set.of(start));
        Deque<SceneId> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            SceneId scene = waiting.pop();
            for (SceneId next : after(scene)) {
                if (reached.add(next)) {
                    waiting.push(next);
                }
            }
        }
        return reached;
    }

    private List<SceneId> after(SceneId scene) {
        return edges.stream()
                .filter(edge -> edge.from().id().equals(scene))
                .map(Edge::to)
                .toList();
    }

    boolean canComeBackTo(SceneId scene) {
        return after(scene).stream().anyMatch(next -> reachedFrom(next).contains(scene));
    }

    Set<SceneId> leadingToAnEnd() {
        Set<SceneId> leading = new HashSet<>();
        draft.scenes().stream().filter(DraftScene::ending).map(DraftScene::id).forEach(leading::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : edges) {
                grown |= leading.contains(edge.to()) && leading.add(edge.from().id());
            }
        }
        return leading;
    }

    /** The most checkpoints one way from the start to an end can meet, when only these choices may be taken. */
    int mostCheckpoints(Predicate<Edge> permitted) {
        Map<SceneId, Integer> most = new HashMap<>();
        draft.scenes().forEach(scene -> most.put(scene.id(), scene.ending() ? 0 : NEVER));
        // As many rounds as scenes: enough for the longest way without circles, and circles hold no checkpoint.
        for (int round = 0; round < draft.scenes().size(); round++) {
            for (Edge edge : edges) {
                int after = most.getOrDefault(edge.to(), NEVER);
                if (after != NEVER && permitted.test(edge)) {
                    int met = after + (edge.from().graded() ? 1 : 0);
                    most.merge(edge.from().id(), met, Math::max);
                }
            }
        }
        return most.getOrDefault(draft.start(), NEVER);
    }
}
