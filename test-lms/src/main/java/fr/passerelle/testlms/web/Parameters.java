package fr.passerelle.testlms.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Form or query parameters, in order; a name may come several times. Immutable. */
public final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters none() {
        return new Parameters(Map.of());
    }

    public static Parameters of(Map<String, String> single) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        single.forEach((name, value) -> values.put(name, List.of(value)));
        return new Parameters(values);
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @throws IllegalArgumentException for a broken percent escape
     */
    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Arrays.stream(encoded.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        });
        return new Parameters(values);
    }

    /** The first value; an empty value counts as absent. */
    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** True when a name came more than once, which OAuth forbids. */
    public boolean repeated() {
        return values.values().stream().anyMatch(all -> all.size() > 1);
    }

    /** First values, by name, in order. */
    public Map<String, String> firsts() {
        Map<String, String> firsts = new LinkedHashMap<>();
        values.forEach((name, all) -> firsts.put(name, all.get(0)));
        return firsts;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
