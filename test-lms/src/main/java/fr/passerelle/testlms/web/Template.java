package fr.passerelle.testlms.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HTML with places to fill: {@code {{name}}} takes a value, escaped unless it is {@code Html}; {@code
 * {{#rows}}…{{/rows}}} repeats for each map of a list, or appears if a value is true.
 */
final class Template {

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}|\\{\\{(\\w+)}}", Pattern.DOTALL);

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String text) {
        return new Template(text);
    }

    /** A file beside this class. */
    static Template file(String name) {
        return new Template(read(name));
    }

    static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing file: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One pass only: what is filled in is never read as a template. */
    Html fill(Map<String, ?> values) {
        Matcher places = PLACE.matcher(text);
        return new Html(places.replaceAll(place -> Matcher.quoteReplacement(filled(place, values))));
    }

    private static String filled(MatchResult place, Map<String, ?> values) {
        if (place.group(1) != null) {
            return repeated(Template.of(place.group(2)), value(place.group(1), values), values);
        }
        Object value = value(place.group(3), values);
        return value instanceof Html html
                ? html.markup()
                : Html.text(value.toString()).markup();
    }

    private static String repeated(Template body, Object value, Map<String, ?> outer) {
        if (value instanceof List<?> rows) {
            return rows.stream()
                    .map(row -> body.fill(merged(outer, row)).markup())
                    .collect(Collectors.joining());
        }
        return value.equals(true) ? body.fill(outer).markup() : "";
    }

    private static Map<String, Object> merged(Map<String, ?> outer, Object row) {
        Map<String, Object> merged = new LinkedHashMap<>(outer);
        ((Map<?, ?>) row).forEach((name, value) -> merged.put(String.valueOf(name), value));
        return merged;
    }

    private static Object value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing to put at " + name);
        }
        return value;
    }
}
