package fr.passerelle.app.learning.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The number of scenes on the longest way through a story; all of them as soon as the story can turn in circles. */
final class LongestWalk {

    private final Collection<SceneId> scenes;
    private final Function<SceneId, List<SceneId>> next;
    private final Map<SceneId, Integer> longest = new HashMap<>();
    private final Set<SceneId> onTheWay = new HashSet<>();
    private boolean circular;

    LongestWalk(Collection<SceneId> scenes, Function<SceneId, List<SceneId>> next) {
        this.scenes = scenes;
        this.next = next;
    }

    int from(SceneId start) {
        int length = walk(start);
        return circular ? scenes.size() : length;
    }

    private int walk(SceneId scene) {
        Integer known = longest.get(scene);
        if (known != null) {
            return known;
        }
        if (!onTheWay.add(scene)) {
            circular = true;
            return 0;
        }
        int after = next.apply(scene).stream().mapToInt(this::walk).max().orElse(0);
        onTheWay.remove(scene);
        longest.put(scene, after + 1);
        return after + 1;
    }
}
