package fr.passerelle.app.placement;

import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.lti.claim.CustomParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link asks for, by its custom parameters: an audience ({@code audience}), a number of attempts ({@code essais}),
 * a deadline ({@code echeance}) and a mastery over 100 ({@code reussite}). What cannot be understood is not asked for.
 */
public record LinkSettings(
        @Nullable Audience audience,
        @Nullable Integer mostAttempts,
        @Nullable Instant deadline,
        @Nullable Double mastery) {

    /** Nothing asked for. */
    public static final LinkSettings NONE = new LinkSettings(null, null, null, null);

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int LONGEST = 40;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Later than any deadline. */
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public static LinkSettings of(CustomParameters custom) {
        return new LinkSettings(
                text(custom, "audience").flatMap(Audience::of).orElse(null),
                text(custom, "essais")
                        .filter(number -> number.matches("[1-9]\\d{0,2}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                text(custom, "echeance").flatMap(LinkSettings::moment).orElse(null),
                text(custom, "reussite")
                        .filter(number -> number.matches("\\d{1,2}|100"))
                        .map(number -> Integer.parseInt(number) / 100.0)
                        .orElse(null));
    }

    private static Optional<String> text(CustomParameters custom, String name) {
        return custom.get(name).map(String::strip).filter(text -> text.length() <= LONGEST);
    }

    /** With an offset, or in the time of France; a day alone lasts until its end. */
    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(parsed(written)).filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Instant parsed(String written) {
        if (!written.contains("T")) {
            return LocalDate.parse(written).plusDays(1).atStartOfDay(FRANCE).toInstant();
        }
        return written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(written).toInstant()
                : LocalDateTime.parse(written).atZone(FRANCE).toInstant();
    }

    /** What an attempt begun now is played under. */
    public Terms terms() {
        return new Terms(audience, mastery);
    }

    /** Whether nothing can be played any more. */
    public boolean closedAt(Instant now) {
        return deadline != null && now.isAfter(deadline);
    }

    /** Whether somebody who has finished so many attempts may begin another. */
    public boolean permitsAfter(int finished) {
        return mostAttempts == null || finished < mostAttempts;
    }
}
