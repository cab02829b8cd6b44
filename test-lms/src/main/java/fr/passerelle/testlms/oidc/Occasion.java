package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: its type, where it happens, and what only it says.
 *
 * @param link the activity; null for a message about the course as a whole
 * @param claims what only this message says
 * @param absent what other messages say and this one does not
 */
public record Occasion(
        String messageType,
        Course course,
        @Nullable ResourceLink link,
        Map<String, Object> claims,
        Set<String> absent) {

    private static final String RESOURCE_LINK = "LtiResourceLinkRequest";

    public Occasion {
        claims = Map.copyOf(claims);
        absent = Set.copyOf(absent);
    }

    /** Somebody opens an activity. */
    static Occasion opening(Course course, ResourceLink link) {
        return new Occasion(RESOURCE_LINK, course, link, Map.of(), Set.of());
    }

    /** Something that concerns a course, not one of its activities. */
    public static Occasion inCourse(String messageType, Course course) {
        return new Occasion(messageType, course, null, Map.of(), Set.of());
    }

    /** Something other than opening it that concerns an activity. */
    public static Occasion about(String messageType, Course course, ResourceLink link) {
        return new Occasion(messageType, course, link, Map.of(), Set.of());
    }

    public Occasion saying(String claim, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new Occasion(messageType, course, link, more, absent);
    }

    public Occasion without(String claim) {
        Set<String> more = new LinkedHashSet<>(absent);
        more.add(claim);
        return new Occasion(messageType, course, link, claims, more);
    }

    /** What people call it. */
    String title() {
        return link == null ? course.title() : link.title();
    }

    String target(RegisteredTool tool) {
        return link == null ? tool.addresses().launch().toString() : link.target(tool);
    }

    /** The number in the message hint. */
    int number() {
        return Integer.parseInt(link == null ? course.id() : link.id());
    }
}
