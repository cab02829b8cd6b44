package fr.passerelle.app.progress;

import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.progress.group.Scope;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.web.WebTools;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands around every page of a group.
 *
 * @param play the address of the launch: the preview
 * @param activity names the activity where it is not the one that was opened; empty otherwise
 * @param title of the activity
 * @param content the title of what is played there
 * @param mayAct false for a mentor
 */
public record DeskPage(
        String play,
        String launchId,
        String csrf,
        String ticket,
        String activity,
        String title,
        String content,
        boolean mayAct,
        String wayBack) {

    /** Names the activity to look at. */
    static final String ACTIVITY = "activite";

    static DeskPage of(Desk desk, Optional<Playable> content, WebTools web) {
        String played = content.map(Playable::title).orElse("");
        return new DeskPage(
                web.site().link(desk.session().path()),
                desk.session().id().value(),
                desk.credential().csrf(),
                desk.credential().toCarry(),
                desk.placement().id().equals(desk.home().id())
                        ? ""
                        : desk.placement().id().value().toString(),
                desk.placement().title().isBlank() ? played : desk.placement().title(),
                played,
                Scope.of(desk.session()).mayAct(),
                desk.session().wayBack("").map(URI::toString).orElse(""));
    }

    /** The same around another activity of the course. */
    public DeskPage of(String other) {
        return new DeskPage(play, launchId, csrf, ticket, other, title, content, mayAct, wayBack);
    }

    /** Whether each page must carry the ticket to the next. */
    public boolean carries() {
        return !ticket.isEmpty();
    }

    /** Where the preview is the activity's own; of another activity it is opened from the course. */
    public boolean previews() {
        return mayAct && activity.isEmpty();
    }

    /** The address of a page of the group, such as {@code /reponses}, without parameters. */
    public String path(String page) {
        return play + Errand.GROUP + page;
    }

    /** The parameters of a page: these, and which activity it is about. */
    public Map<String, String> with(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!activity.isEmpty()) {
            all.put(ACTIVITY, activity);
        }
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    /** The whole address of a page. */
    public String address(String page, Map<String, String> parameters) {
        Map<String, String> all = with();
        all.putAll(parameters);
        String query = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path(page) + (query.isEmpty() ? "" : "?" + query);
    }
}
