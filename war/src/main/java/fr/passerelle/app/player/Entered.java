package fr.passerelle.app.player;

import java.util.List;
import java.util.Map;

/**
 * What a form held, to be compared with what the page offers. Nothing of it is ever printed: a page ticks or selects
 * what it would offer anyway.
 */
public final class Entered {

    static final Entered NOTHING = new Entered(Map.of());

    private final Map<String, List<String>> form;

    Entered(Map<String, List<String>> form) {
        this.form = form;
    }

    boolean has(String field, String value) {
        return values(field).contains(value);
    }

    List<String> values(String field) {
        return form.getOrDefault(field, List.of());
    }

    /** The one value of a field; empty when it is missing or given several times. */
    String single(String field) {
        List<String> values = values(field);
        return values.size() == 1 ? values.get(0) : "";
    }
}
