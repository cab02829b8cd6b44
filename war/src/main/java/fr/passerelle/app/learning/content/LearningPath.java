package fr.passerelle.app.learning.content;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Playables to be played one after the other; holding one means that it has at least one, and none twice. It is placed
 * as its items, and is nothing that could be played itself.
 *
 * @param id in the words of {@link PlayableId}, and no playable's
 * @param objective one sentence with an action verb
 * @param items in the order of the path
 */
public record LearningPath(String id, String title, String objective, Set<Audience> audiences, List<PlayableId> items) {

    public LearningPath {
        audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
        items = List.copyOf(items);
        if (items.isEmpty() || new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("a path has items, and none twice: " + id);
        }
    }
}
