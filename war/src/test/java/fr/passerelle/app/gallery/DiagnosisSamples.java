package fr.passerelle.app.gallery;

import fr.passerelle.app.admin.diagnosis.FailuresPage;
import fr.passerelle.app.admin.diagnosis.JournalPage;
import fr.passerelle.app.admin.diagnosis.SelfTestPage;
import fr.passerelle.app.admin.diagnosis.UnknownPage;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SpokenLine;
import fr.passerelle.app.selftest.Wording;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.product.Product;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Filled pages of the diagnosis: every finding once, long names, addresses without a space. */
final class DiagnosisSamples {
    private static final String NAME = "Campus de la communauté de communes du Val-de-Marche et des Trois-Rivières";
    private static final String PATH = "/admin/plateformes/00000000-0000-0000-0000-000000000007/controle";
    private static final String LONG = "https://campus.val-de-marche-et-trois-rivieres.example/" + "x".repeat(60);

    private DiagnosisSamples() {}

    static SelfTestPage selfTest(Messages messages) {
        return new SelfTestPage(
                NAME,
                PATH,
                "Dernier contrôle : 28 novembre 2026, 14:32:05, en 3 s.",
                "12 en ordre, 2 à surveiller, 1 à corriger",
                Arrays.stream(Finding.values())
                        .map(finding -> line(messages, finding))
                        .toList(),
                "Contrôle de connexion Passerelle\n[EN ORDRE] " + LONG,
                Stream.of(true, false).map(kept -> inBrowser(messages, kept)).toList());
    }

    private static SelfTestPage.InBrowser inBrowser(Messages messages, boolean kept) {
        SpokenLine line = line(messages, kept ? Finding.GOOD : Finding.BROWSER_COOKIE_LOST);
        return new SelfTestPage.InBrowser("cookie", kept, line, new ReportText(messages).of(line));
    }

    static SelfTestPage neverTried() {
        return new SelfTestPage(NAME, PATH, "", "", List.of(), "", List.of());
    }

    static JournalPage refusals(Messages messages) {
        return new JournalPage(
                "k7qm 3f2p",
                false,
                List.of(new JournalPage.Choice("KEY_UNKNOWN", "KEY_UNKNOWN", true)),
                List.of(new JournalPage.Choice("7", NAME, false)),
                List.of(new JournalPage.Choice("90", "Les 90 derniers jours", true)),
                List.of(new JournalPage.Entry(
                        "K7QM-3F2P",
                        "KEY_UNKNOWN",
                        "28 novembre 2026, 14:32:05",
                        NAME,
                        messages.text("launch.KEY_UNKNOWN.title"),
                        messages.text("launch.KEY_UNKNOWN.cause"),
                        messages.text("launch.KEY_UNKNOWN.remedy"),
                        messages.text("diagnosis.actor.KEY_UNKNOWN"),
                        List.of(messages.text("diagnosis.check.STATE_OPENED")),
                        "KeyUnknown[keyId=kid-1, jwksUri=" + LONG + "]",
                        PATH)),
                90,
                "/admin/journal?apres=K7QM-3F2P",
                true);
    }

    static JournalPage noReference() {
        return new JournalPage("abc", true, List.of(), List.of(), List.of(), List.of(), 90, "", false);
    }

    static FailuresPage failures(Messages messages) {
        return new FailuresPage(
                List.of(new JournalPage.Choice("7", NAME, false)),
                List.of(new FailuresPage.Entry(
                        "28 novembre 2026, 14:32:05",
                        NAME,
                        messages.text("diagnosis.service.SCORES"),
                        "12 fois",
                        line(messages, Finding.SERVICE_FORBIDDEN),
                        PATH)),
                90,
                "/admin/journal/services?apres=1",
                true);
    }

    static UnknownPage unknown(Messages messages) {
        return new UnknownPage(
                List.of(new UnknownPage.Entry(
                        LONG,
                        "client-0123456789",
                        "REGISTRATION_UNKNOWN",
                        "3 fois",
                        "28 novembre 2026, 14:32:05",
                        messages.text("diagnosis.unknown.ALMOST"))),
                90);
    }

    private static SpokenLine line(Messages messages, Finding finding) {
        return new Wording(messages, Product.MOODLE)
                .of(new Line(Check.HOST, "campus.example:8443", finding, "HTTP 403", Duration.ofMillis(120)));
    }
}
