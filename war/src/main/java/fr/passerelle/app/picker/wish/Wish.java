package fr.passerelle.app.picker.wish;

import fr.passerelle.app.placement.Choice;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.storage.StoredText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher looks for and has chosen so far, as the page sent it. It travels with every search, in the form or in
 * the address, so that nothing chosen is lost by looking for something else; none of it is secret, and none is trusted.
 */
public record Wish(Map<String, String> fields, List<String> chosen) {
    /** What is chosen: ids of contents. */
    public static final String CONTENT = "contenu";

    public static final String SEARCH = "q";
    public static final String AUDIENCE = "public";
    public static final String KIND = "genre";
    public static final String MINUTES = "duree";
    public static final String THEME = "theme";
    public static final String PATH = "parcours";

    /** The content that was tried out, to come back to it. */
    public static final String TRIED = "essaye";

    /** Whether columns of the gradebook come with it. */
    public static final String GRADED = "note";

    /** Ticked beside a hidden {@code oui}, so that a tick taken off is told from a page that never asked. */
    public static final String GRADED_ASKED = "note-demandee";

    public static final String POINTS = "points";
    public static final String MASTERY = "reussite";
    public static final String ATTEMPTS = "essais";
    public static final String FROM = "debut";
    public static final String UNTIL = "fin";

    private static final List<String> FIELDS = List.of(
            SEARCH,
            AUDIENCE,
            KIND,
            MINUTES,
            THEME,
            PATH,
            TRIED,
            GRADED,
            GRADED_ASKED,
            POINTS,
            MASTERY,
            ATTEMPTS,
            FROM,
            UNTIL);
    private static final int LONGEST = 100;
    private static final int MOST = 200;
    private static final double WHOLE = 100.0;

    public Wish {
        fields = Map.copyOf(fields);
        chosen = List.copyOf(chosen);
    }

    public static Wish in(Map<String, List<String>> sent) {
        Map<String, String> fields = FIELDS.stream()
                .filter(name -> !sent.getOrDefault(name, List.of()).isEmpty())
                .collect(Collectors.toMap(
                        name -> name, name -> StoredText.of(last(sent.getOrDefault(name, List.of())), LONGEST)));
        List<String> chosen = sent.getOrDefault(CONTENT, List.of()).stream()
                .filter(name -> name.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
        return new Wish(fields, chosen);
    }

    /** What was chosen for a link before, as its teacher would write it now. */
    public static Wish of(Choice before) {
        LinkSettings settings = before.settings();
        Map<String, String> fields = new HashMap<>();
        fields.put(GRADED_ASKED, "oui");
        if (settings.wantsGrades()) {
            fields.put(GRADED, "oui");
        }
        put(fields, POINTS, settings.points());
        put(fields, MASTERY, settings.mastery() == null ? null : Math.round(settings.mastery() * WHOLE));
        put(fields, ATTEMPTS, settings.mostAttempts());
        put(fields, FROM, settings.opening() == null ? null : day(settings.opening()));
        // A deadline is the moment at which its last day is over.
        put(
                fields,
                UNTIL,
                settings.deadline() == null ? null : day(settings.deadline().minusMillis(1)));
        return new Wish(fields, List.of(before.content().value()));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Conditions.FRANCE).toLocalDate();
    }

    /** A button comes after the hidden field of its name. */
    private static String last(List<String> values) {
        return values.get(values.size() - 1);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** Whether nothing was sent at all: who comes from elsewhere is still where they were. */
    public boolean isEmpty() {
        return fields.isEmpty() && chosen.isEmpty();
    }

    /** Columns are wanted until somebody says no. */
    public boolean graded() {
        return fields.containsKey(GRADED) || !fields.containsKey(GRADED_ASKED);
    }

    /** The same, with these chosen as well, after what was chosen before. */
    Wish choosing(List<String> more) {
        Set<String> all = new LinkedHashSet<>(chosen);
        all.addAll(more);
        return new Wish(fields, List.copyOf(all));
    }

    /** The same, coming back from this content. */
    public Wish trying(String content) {
        Map<String, String> others = new HashMap<>(fields);
        others.put(TRIED, content);
        return new Wish(others, chosen);
    }

    /** The same, looking at the contents of this path and at nothing else. */
    Wish into(String path) {
        Map<String, String> others = new HashMap<>(fields);
        others.keySet().removeAll(List.of(AUDIENCE, KIND, MINUTES, THEME, TRIED));
        others.put(SEARCH, "");
        others.put(PATH, path);
        return new Wish(others, chosen);
    }

    public Wish without(String field) {
        Map<String, String> others = new HashMap<>(fields);
        others.remove(field);
        return new Wish(others, chosen);
    }

    /** What {@link #query} wrote. */
    public static Wish ofQuery(String query) {
        return in(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList()))));
    }

    /** The same as the query of an address. */
    public String query() {
        return Stream.concat(
                        FIELDS.stream().filter(fields::containsKey).map(name -> pair(name, get(name))),
                        chosen.stream().map(name -> pair(CONTENT, name)))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
