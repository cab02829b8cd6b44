package fr.passerelle.testlms.school;

import java.util.List;
import java.util.Map;

/**
 * A link to be placed in a course.
 *
 * @param handle empty for one made from the id
 * @param course by handle or id
 * @param url where it leads; empty for the tool's launch address
 * @param history the ids of the links it was copied from, newest first
 */
public record NewLink(
        String handle,
        String course,
        String title,
        String description,
        Map<String, String> custom,
        String url,
        Column column,
        List<String> history) {

    public NewLink {
        custom = Map.copyOf(custom);
        history = List.copyOf(history);
    }
}
