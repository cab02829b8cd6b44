package fr.passerelle.testlms.web;

import java.net.URI;
import java.util.Map;

/** The pages that several rooms show. */
public final class Pages {

    private static final String FIELD = "<input type=\"hidden\" name=\"{{name}}\" value=\"{{value}}\">";

    private Pages() {}

    /** A title and one paragraph. */
    public static Html message(String title, String text) {
        return Html.fillFile("message.html", Map.of("title", title, "text", text));
    }

    /** A form that posts itself, or waits for a click where there is no script. */
    public static Html autoSubmitted(String title, URI action, Map<String, String> fields) {
        Html hidden = Html.join(fields.entrySet().stream()
                .map(field -> Html.fill(FIELD, Map.of("name", field.getKey(), "value", field.getValue())))
                .toList());
        return Html.fillFile("submit.html", Map.of("title", title, "action", action, "fields", hidden));
    }
}
