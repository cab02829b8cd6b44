package fr.passerelle.testlms.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request, read whole. Confined to the thread that answers it. */
public final class Request {

    private final String method;
    private final String target;
    private final Map<String, String> inPath;
    private final Map<String, List<String>> headers;
    private final Parameters query;
    private final String body;
    private final Map<String, String> notes = new LinkedHashMap<>();

    Request(String method, String target, Map<String, String> inPath, Map<String, List<String>> headers, String body) {
        this.method = method;
        this.target = target;
        this.inPath = Map.copyOf(inPath);
        this.headers = headers;
        this.body = body;
        int mark = target.indexOf('?');
        this.query = mark < 0 ? Parameters.none() : Parameters.parse(target.substring(mark + 1));
    }

    public String method() {
        return method;
    }

    /** Path and query as they came. */
    public String target() {
        return target;
    }

    /** The part of the path that the route names so. */
    public String inPath(String name) {
        String value = inPath.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no part named " + name);
        }
        return value;
    }

    public Parameters query() {
        return query;
    }

    /** The parameters of a posted form; none for any other body. */
    public Parameters form() {
        boolean isForm = mediaType().equals("application/x-www-form-urlencoded");
        return isForm ? Parameters.parse(body) : Parameters.none();
    }

    public String body() {
        return body;
    }

    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }

    /** The media type of the body in lower case, without its parameters; empty if none was sent. */
    public String mediaType() {
        return withoutParameters(header("Content-Type").orElse(""));
    }

    /** True if exactly this one media type is accepted; lists and wildcards are not understood (D-4, Q11). */
    public boolean acceptsOnly(String mediaType) {
        String accept = header("Accept").orElse("");
        return !accept.contains(",") && withoutParameters(accept).equals(mediaType);
    }

    public Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::trim)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** Adds a fact to what the journal will say about this request; never a secret. */
    public void note(String fact, String value) {
        notes.put(fact, value);
    }

    Map<String, String> notes() {
        return Collections.unmodifiableMap(notes);
    }

    private static String withoutParameters(String value) {
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
    }
}
