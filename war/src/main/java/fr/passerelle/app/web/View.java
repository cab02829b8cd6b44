package fr.passerelle.app.web;

import fr.passerelle.app.settings.AccessibilityAudit.Conformity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What any template may ask for besides its page: a text by key, the address of an asset, a link of ours. */
public final class View {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Messages messages;
    private final Assets assets;
    private final Site site;
    private final Clock clock;

    View(Messages messages, Assets assets, Site site, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.site = site;
        this.clock = clock;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String asset(String name) {
        return site.link(assets.path(name));
    }

    public String link(String path) {
        return site.link(path);
    }

    public Site site() {
        return site;
    }

    /** The words every page has to say of how accessible it is (RGAA, décret n° 2019-768). */
    public String accessibility() {
        return text("web.accessibility.state."
                + switch (conformity()) {
                    case NONE -> "none";
                    case PARTIAL -> "partial";
                    case TOTAL -> "total";
                });
    }

    public Conformity conformity() {
        return site.conformity(LocalDate.ofInstant(clock.instant(), FRANCE));
    }

    public String day(LocalDate day) {
        return day.format(DAY);
    }
}
