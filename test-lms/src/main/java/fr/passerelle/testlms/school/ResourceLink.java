package fr.passerelle.testlms.school;

import java.util.Map;

/**
 * A place in a course that launches a tool; « activité » on the pages.
 *
 * @param handle what tests call it, such as {@code michel}
 * @param id the resource link id that tools see
 * @param maximum the points of its column in the gradebook
 */
public record ResourceLink(
        String handle,
        String id,
        String courseId,
        String title,
        String description,
        Map<String, String> custom,
        int maximum) {

    public ResourceLink {
        custom = Map.copyOf(custom);
    }

    boolean isCalled(String handleOrId) {
        return handle.equals(handleOrId) || id.equals(handleOrId);
    }
}
