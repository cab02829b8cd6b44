package fr.passerelle.lti.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members of a JSON object to write, in order; each {@code with} gives a new one. What is empty is left out, never null. */
public final class JsonMembers {

    private static final JsonMembers NONE = new JsonMembers(Map.of());

    private final Map<String, Object> members;

    private JsonMembers(Map<String, Object> members) {
        this.members = members;
    }

    public static JsonMembers none() {
        return NONE;
    }

    /** An empty text is left out. */
    public JsonMembers with(String name, String text) {
        return text.isEmpty() ? this : withAny(name, text);
    }

    /** An object without members is left out. */
    public JsonMembers with(String name, Map<String, ?> object) {
        return object.isEmpty() ? this : withAny(name, object);
    }

    /** Zero is left out. */
    public JsonMembers withSize(String name, int size) {
        return size == 0 ? this : withAny(name, size);
    }

    public JsonMembers withNumber(String name, double number) {
        return withAny(name, number(number));
    }

    /** Texts, numbers, booleans, lists and maps; a member of the same name gives way, at its place. */
    public JsonMembers withAny(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new JsonMembers(more);
    }

    public JsonMembers withAll(JsonMembers others) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.putAll(others.members);
        return new JsonMembers(more);
    }

    public JsonMembers without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(members);
        fewer.remove(name);
        return new JsonMembers(fewer);
    }

    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(members);
    }

    /** Whole numbers without a fraction: Open edX stores integers. */
    public static BigDecimal number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
