package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.lti.claim.CustomParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words in which a link asks for its {@link LinkSettings}, which are also those in which we keep them. */
record LinkWords(CustomParameters custom) {
    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    static final int MOST_POINTS = 1000;

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int LONGEST = 40;
    private static final double WHOLE = 100.0;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** These settings as one text. */
    static String of(LinkSettings settings) {
        Map<String, String> words = new LinkedHashMap<>();
        put(
                words,
                "audience",
                settings.audience() == null ? null : settings.audience().code());
        put(words, "essais", settings.mostAttempts());
        put(words, "ouverture", settings.opening());
        put(words, "echeance", settings.deadline());
        put(words, "reussite", settings.mastery() == null ? null : Math.round(settings.mastery() * WHOLE));
        put(words, "note", settings.graded() == null ? null : settings.graded() ? "oui" : "non");
        put(words, "points", settings.points());
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }

    /** What this text of ours asks for. */
    static LinkSettings read(String text) {
        return new LinkWords(CustomParameters.of(Arrays.stream(text.split(" "))
                        .map(word -> word.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))))
                .settings();
    }

    LinkSettings settings() {
        return new LinkSettings(
                text("audience").flatMap(Audience::of).orElse(null),
                number("essais", "[1-9]\\d{0,2}"),
                moment("ouverture", 0),
                moment("echeance", 1),
                mastery(),
                graded(),
                points());
    }

    private Optional<String> text(String name) {
        return custom.get(name).map(String::strip).filter(text -> text.length() <= LONGEST);
    }

    private @Nullable Integer number(String name, String spelling) {
        return text(name)
                .filter(number -> number.matches(spelling))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private @Nullable Double mastery() {
        Integer written = number("reussite", "\\d{1,2}|100");
        return written == null ? null : written / WHOLE;
    }

    private @Nullable Boolean graded() {
        return text("note")
                .filter(word -> word.equalsIgnoreCase("oui") || word.equalsIgnoreCase("non"))
                .map("oui"::equalsIgnoreCase)
                .orElse(null);
    }

    private @Nullable Integer points() {
        Integer written = number("points", "[1-9]\\d{0,3}");
        return written == null || written > MOST_POINTS ? null : written;
    }

    /** With an offset, or in the time of France; a day alone means its start and so many days more. */
    private @Nullable Instant moment(String name, int daysMore) {
        return text(name)
                .flatMap(written -> parsed(written, daysMore))
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST))
                .orElse(null);
    }

    private static Optional<Instant> parsed(String written, int daysMore) {
        try {
            if (!written.contains("T")) {
                return Optional.of(LocalDate.parse(written)
                        .plusDays(daysMore)
                        .atStartOfDay(FRANCE)
                        .toInstant());
            }
            return Optional.of(
                    written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDateTime.parse(written).atZone(FRANCE).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
