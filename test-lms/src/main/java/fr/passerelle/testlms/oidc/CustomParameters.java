package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Custom parameters with their variables replaced; an unknown variable stays as it is. */
final class CustomParameters {

    private final Map<String, String> variables;
    private final PendingLaunch launch;

    CustomParameters(Course course, PendingLaunch launch, Habits habits) {
        this.launch = launch;
        this.variables = new HashMap<>(Map.of(
                "$Context.id", course.id(),
                "$Context.title", course.title(),
                "$Context.label", course.label(),
                "$Context.id.history", history(course.history()),
                "$User.id", launch.person().sub(),
                "$User.username", launch.person().id()));
        ResourceLink link = launch.occasion().link();
        if (link != null) {
            variables.put("$ResourceLink.id", link.id());
            variables.put("$ResourceLink.title", link.title());
            // Moodle (seen 2026-11) does not know the history of a link (Q16).
            if (habits.has(Trait.HISTORY_OF_LINKS)) {
                variables.put("$ResourceLink.id.history", history(link.history()));
            }
        }
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        launch.tool().custom().forEach((name, value) -> values.put(name, replaced(value)));
        ResourceLink link = launch.occasion().link();
        if (link != null) {
            link.custom().forEach((name, value) -> values.put(name, replaced(value)));
        }
        return values;
    }

    private static String history(List<String> ids) {
        return ids.stream()
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
    }

    private String replaced(String value) {
        return variables.getOrDefault(value, value);
    }
}
