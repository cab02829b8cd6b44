package fr.passerelle.testlms.web;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server says.
 *
 * @param status 0 where nothing is said and the connection is cut
 * @param cutShort true where the connection ends before the body does
 */
public record Answer(int status, Map<String, String> headers, String body, Duration delay, boolean cutShort) {

    private static final String CONTENT_TYPE = "Content-Type";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer html(int status, Html page) {
        return of(status, "text/html; charset=utf-8", page.markup());
    }

    public static Answer json(int status, Object value) {
        return of(status, "application/json; charset=utf-8", Json.write(value));
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, Duration.ZERO, false);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "", Duration.ZERO, false);
    }

    public static Answer seeOther(URI location) {
        return empty(303).with("Location", location.toString());
    }

    /** Cuts the connection: what was asked is done, but nobody hears of it. */
    public static Answer lost() {
        return empty(0);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delay, cutShort);
    }

    /** The same, broken off in the middle. */
    public Answer broken() {
        return new Answer(status, headers, body, delay, true);
    }

    /** The same, long after anybody listens. */
    public Answer never() {
        return after(Duration.ofMinutes(5));
    }

    public Answer after(Duration wait) {
        return new Answer(status, headers, body, wait, cutShort);
    }
}
