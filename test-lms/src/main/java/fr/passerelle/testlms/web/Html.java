package fr.passerelle.testlms.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markup that is safe to show: everything that entered it was escaped, or was {@code Html} itself. */
public record Html(String markup) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    public static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    public static Html nothing() {
        return new Html("");
    }

    public static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** Fills {@code {{name}}} places; whatever is not {@code Html} is escaped. */
    public static Html fill(String template, Map<String, ?> values) {
        Matcher places = PLACEHOLDER.matcher(template);
        return new Html(places.replaceAll(place -> Matcher.quoteReplacement(value(place, values))));
    }

    /** Fills a template file of this package. */
    static Html fillFile(String name, Map<String, ?> values) {
        return fill(file(name), values);
    }

    static String file(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing file: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String value(MatchResult place, Map<String, ?> values) {
        Object value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalStateException("nothing to put at " + place.group());
        }
        return value instanceof Html html
                ? html.markup()
                : text(value.toString()).markup();
    }
}
