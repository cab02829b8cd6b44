package fr.passerelle.app.publication;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one publication does to the contents an organisation has of its own, by their names. */
public record Publication(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> withdrawn) {

    static Publication from(OwnContents before, OwnContents after) {
        Map<String, Map<String, ByteBuffer>> known = byContent(before);
        Map<String, Map<String, ByteBuffer>> now = byContent(after);
        SortedSet<String> added = new TreeSet<>(now.keySet());
        added.removeAll(known.keySet());
        SortedSet<String> withdrawn = new TreeSet<>(known.keySet());
        withdrawn.removeAll(now.keySet());
        SortedSet<String> changed = new TreeSet<>(now.keySet());
        changed.retainAll(known.keySet());
        changed.removeIf(name -> Objects.equals(known.get(name), now.get(name)));
        return new Publication(added, changed, withdrawn);
    }

    /** The files of each content; the list of them is no content. */
    private static Map<String, Map<String, ByteBuffer>> byContent(OwnContents contents) {
        Map<String, Map<String, ByteBuffer>> byContent = new HashMap<>();
        contents.files().forEach((name, bytes) -> {
            int slash = name.indexOf('/');
            if (slash > 0) {
                byContent
                        .computeIfAbsent(name.substring(0, slash), content -> new HashMap<>())
                        .put(name.substring(slash + 1), ByteBuffer.wrap(bytes));
            }
        });
        return byContent;
    }
}
