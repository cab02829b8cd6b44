package fr.passerelle.app.progress;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.session.LaunchSession;
import java.util.List;
import java.util.Map;

/**
 * Who leads a group, at one of its pages.
 *
 * @param home the activity that was opened
 * @param placement the activity looked at, of the same course
 * @param asked what the address and the form say, by name
 */
record Desk(
        LaunchSession session,
        Credential credential,
        Placement home,
        Placement placement,
        Map<String, List<String>> asked) {

    /** What was asked under this name; empty if nothing was. */
    String asked(String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
