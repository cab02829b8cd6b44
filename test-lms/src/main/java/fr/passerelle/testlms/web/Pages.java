package fr.passerelle.testlms.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the platform, from template files fed by values in which everything is decided. */
public final class Pages {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private Pages() {}

    /** A title and one paragraph, for whoever it is. */
    public static Html message(String title, String text) {
        return Template.file("message.html").fill(Map.of("title", title, "text", text));
    }

    /** A form that posts itself, or waits for a click where there is no script. */
    public static Html autoSubmitted(String title, URI action, Map<String, String> fields) {
        List<Map<String, String>> hidden = fields.entrySet().stream()
                .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                .collect(Collectors.toList());
        return Template.file("submit.html").fill(Map.of("title", title, "action", action, "fields", hidden));
    }

    /**
     * A page of the site: a template of this package in the frame that all pages share.
     *
     * @param visitor the name of whoever is signed in; empty for nobody
     * @param links address by label, in order, for the navigation
     */
    public static Html page(
            String template, String title, String visitor, Map<String, String> links, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("title", title);
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("title", title);
        frame.put("main", Template.file(template + ".html").fill(all));
        frame.put("visitor", visitor);
        frame.put("signedIn", !visitor.isEmpty());
        frame.put(
                "links",
                links.entrySet().stream()
                        .map(link -> Map.of("label", link.getKey(), "address", link.getValue()))
                        .toList());
        return Template.file("frame.html").fill(frame);
    }

    /** A template of this package that is a whole document. */
    public static Html document(String template, Map<String, ?> values) {
        return Template.file(template + ".html").fill(values);
    }

    /** A style sheet or a script of the pages, by its file name; nothing for any other name. */
    public static Optional<Answer> asset(String name) {
        Map<String, String> types = Map.of(
                "testlms.css", "text/css; charset=utf-8",
                "favicon.svg", "image/svg+xml",
                "submit.js", SCRIPT,
                "activity.js", SCRIPT,
                "platform-storage.js", SCRIPT,
                "storage-intruder.js", SCRIPT,
                "registration.js", SCRIPT);
        return Optional.ofNullable(types.get(name)).map(type -> Answer.of(200, type, Template.read(name)));
    }
}
