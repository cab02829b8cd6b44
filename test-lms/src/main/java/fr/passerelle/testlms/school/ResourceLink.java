package fr.passerelle.testlms.school;

import java.util.List;
import java.util.Map;

/**
 * A place in a course that launches a tool; « activité » on the pages.
 *
 * @param handle what tests call it, such as {@code michel}
 * @param id the resource link id that tools see
 * @param url where it leads; empty for the tool's launch address
 * @param history the ids of the links it was copied from, newest first
 */
public record ResourceLink(
        String handle,
        String id,
        String courseId,
        String title,
        String description,
        Map<String, String> custom,
        String url,
        Column column,
        List<String> history) {

    public ResourceLink {
        custom = Map.copyOf(custom);
        history = List.copyOf(history);
    }

    /** The target link of its launches. */
    public String target(RegisteredTool tool) {
        return url.isEmpty() ? tool.addresses().launch().toString() : url;
    }

    /** The points of its column in the gradebook; 0 where it has none. */
    public int maximum() {
        return column.maximum();
    }

    public boolean graded() {
        return column.exists();
    }

    boolean isCalled(String handleOrId) {
        return handle.equals(handleOrId) || id.equals(handleOrId);
    }
}
