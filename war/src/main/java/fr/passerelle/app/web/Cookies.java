package fr.passerelle.app.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser sent of its cookies, by name. Says nothing of them when printed: they are secrets. */
public final class Cookies {
    private final Map<String, String> values;

    private Cookies(Map<String, String> values) {
        this.values = values;
    }

    public static Cookies of(HttpHeaders headers) {
        return of(headers.getCookies());
    }

    /** The same for a filter, which has them by name. */
    public static Cookies of(Map<String, Cookie> sent) {
        Map<String, String> values = new HashMap<>();
        for (Cookie cookie : sent.values()) {
            values.put(cookie.getName(), cookie.getValue());
        }
        return new Cookies(values);
    }

    public Optional<String> named(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
