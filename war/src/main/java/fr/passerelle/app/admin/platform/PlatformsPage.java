package fr.passerelle.app.admin.platform;

import fr.passerelle.app.platforms.KnownPlatform;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The platforms within reach ({@code admin/platforms}).
 *
 * @param words what was searched for
 * @param searching whether there are so many that a search helps, or one was made
 * @param more how many are not shown
 */
public record PlatformsPage(String words, boolean searching, List<Line> lines, long more) {
    private static final int MANY = 10;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public PlatformsPage {
        lines = List.copyOf(lines);
    }

    /** One platform. */
    public record Line(
            String id,
            String name,
            String issuer,
            String product,
            String organisation,
            boolean active,
            long waiting,
            String lastLaunch) {}

    static PlatformsPage of(String words, List<KnownPlatform> found, long all) {
        return new PlatformsPage(
                words,
                !words.isEmpty() || all > MANY,
                found.stream().map(PlatformsPage::line).toList(),
                all - found.size());
    }

    private static Line line(KnownPlatform known) {
        return new Line(
                known.id().value(),
                known.registration().name(),
                known.registration().issuer(),
                known.registration().product().name().toLowerCase(Locale.ROOT),
                known.organisation().name(),
                known.registration().active(),
                known.waiting(),
                known.lastLaunch().map(WHEN::format).orElse(""));
    }
}
