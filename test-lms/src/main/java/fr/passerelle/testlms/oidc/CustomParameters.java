package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Course;
import java.util.LinkedHashMap;
import java.util.Map;

/** Custom parameters with their variables replaced; an unknown variable stays as it is. */
final class CustomParameters {

    private final Map<String, String> variables;
    private final PendingLaunch launch;

    CustomParameters(Course course, PendingLaunch launch) {
        this.launch = launch;
        this.variables = Map.of(
                "$Context.id", course.id(),
                "$Context.title", course.title(),
                "$Context.label", course.label(),
                "$Context.id.history", "",
                "$ResourceLink.id", launch.link().id(),
                "$ResourceLink.title", launch.link().title(),
                "$User.id", launch.person().sub(),
                "$User.username", launch.person().id());
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        launch.tool().custom().forEach((name, value) -> values.put(name, replaced(value)));
        launch.link().custom().forEach((name, value) -> values.put(name, replaced(value)));
        return values;
    }

    private String replaced(String value) {
        return variables.getOrDefault(value, value);
    }
}
