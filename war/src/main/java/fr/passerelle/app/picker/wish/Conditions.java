package fr.passerelle.app.picker.wish;

import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.lti.claim.CustomParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what is chosen is to be played, or what is wrong with the way it was written.
 *
 * @param custom the same in the words of a link
 * @param faults by field, the names of French sentences; where there is one, nothing else is to be used
 */
public record Conditions(
        int points,
        @Nullable Instant from,
        @Nullable Instant until,
        Map<String, String> custom,
        Map<String, String> faults) {
    public static final int USUAL_POINTS = LinkSettings.USUAL_POINTS;
    public static final int MOST_POINTS = LinkSettings.MOST_POINTS;
    private static final int MOST_ATTEMPTS = 999;
    private static final int WHOLE = 100;
    static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 30);

    public Conditions {
        custom = Map.copyOf(custom);
        faults = Map.copyOf(faults);
    }

    /** @param mostPoints what the platform's own columns take */
    public static Conditions of(Wish wish, int mostPoints) {
        Reading reading = new Reading(wish);
        int points = wish.graded() ? reading.points(mostPoints) : USUAL_POINTS;
        reading.number(Wish.MASTERY, 0, WHOLE);
        reading.number(Wish.ATTEMPTS, 1, MOST_ATTEMPTS);
        if (!wish.graded()) {
            reading.custom.put("note", "non");
        }
        LocalDate from = reading.day(Wish.FROM);
        LocalDate until = reading.day(Wish.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            reading.faults.put(Wish.UNTIL, "before");
        } else if (until != null) {
            reading.custom.put("echeance", until.toString());
        }
        if (from != null) {
            reading.custom.put("ouverture", from.toString());
        }
        return new Conditions(
                points,
                from == null ? null : from.atStartOfDay(FRANCE).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(FRANCE).toInstant(),
                reading.custom,
                reading.faults);
    }

    /** The same for a link that was placed by hand. */
    public LinkSettings settings() {
        return LinkSettings.of(CustomParameters.of(custom));
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    private static final class Reading {
        private final Wish wish;
        private final Map<String, String> custom = new HashMap<>();
        private final Map<String, String> faults = new LinkedHashMap<>();

        Reading(Wish wish) {
            this.wish = wish;
        }

        int points(int most) {
            String written = wish.get(Wish.POINTS);
            if (written.isEmpty()) {
                return USUAL_POINTS;
            }
            if (isBetween(written, 1, most)) {
                custom.put(Wish.POINTS, String.valueOf(Integer.parseInt(written)));
                return Integer.parseInt(written);
            }
            faults.put(Wish.POINTS, "number");
            return USUAL_POINTS;
        }

        void number(String field, int least, int most) {
            String written = wish.get(field);
            if (written.isEmpty()) {
                return;
            }
            if (isBetween(written, least, most)) {
                custom.put(field, String.valueOf(Integer.parseInt(written)));
            } else {
                faults.put(field, "number");
            }
        }

        private static boolean isBetween(String written, int least, int most) {
            return written.matches("[0-9]{1,4}")
                    && Integer.parseInt(written) >= least
                    && Integer.parseInt(written) <= most;
        }

        @Nullable
        LocalDate day(String field) {
            String written = wish.get(field);
            if (written.isEmpty()) {
                return null;
            }
            LocalDate day = parsed(written);
            if (day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                faults.put(field, "day");
                return null;
            }
            return day;
        }

        @Nullable
        private static LocalDate parsed(String written) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeException notADay) {
                return null;
            }
        }
    }
}
