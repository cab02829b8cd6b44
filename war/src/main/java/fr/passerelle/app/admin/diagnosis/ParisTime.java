package fr.passerelle.app.admin.diagnosis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, as people in France say it. */
final class ParisTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    private ParisTime() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
