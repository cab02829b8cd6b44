package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The custom parameters of a link: text that anyone who edits a course can write. A variable the platform
 * did not resolve ({@code $ResourceLink.id.history}) is absent; an empty text is a value.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#custom-properties-and-variable-substitution">LTI Core 5.4.6</a>
 */
public final class CustomParameters {

    private static final Pattern UNRESOLVED = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_.-]*");

    private final Map<String, String> values;

    private CustomParameters(Map<String, String> values) {
        this.values = values;
    }

    /** These parameters, unresolved variables left out. */
    public static CustomParameters of(Map<String, String> sent) {
        Map<String, String> resolved = new LinkedHashMap<>(sent);
        resolved.values().removeIf(value -> UNRESOLVED.matcher(value).matches());
        return new CustomParameters(Map.copyOf(resolved));
    }

    public static CustomParameters read(JsonObject claim) {
        return of(claim.texts());
    }

    /** The value of a name: as spelled, else in lower case (Moodle and Schoology send it so), else in any case. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT))))
                .or(() -> values.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .findFirst());
    }

    /** All names as sent, with their values. */
    public Map<String, String> all() {
        return values;
    }

    /** Names only: a variable may have brought a person's name as a value. */
    @Override
    public String toString() {
        return "CustomParameters" + values.keySet();
    }
}
