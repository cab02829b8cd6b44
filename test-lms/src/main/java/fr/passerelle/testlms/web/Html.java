package fr.passerelle.testlms.web;

import java.util.Collection;
import java.util.stream.Collectors;

/** Markup that is safe to show: everything that entered it was escaped, or was {@code Html} itself. */
public record Html(String markup) {

    public static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    public static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
