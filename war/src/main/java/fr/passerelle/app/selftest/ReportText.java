package fr.passerelle.app.selftest;

import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as a text to paste into a mail: who was tried, when, what was found. No secret, nothing about a person. */
public final class ReportText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    private final Messages messages;

    public ReportText(Messages messages) {
        this.messages = messages;
    }

    public String of(Registration registration, URI ownAddress, Report report) {
        StringBuilder text = new StringBuilder(messages.text(
                        "selftest.report.head",
                        registration.name(),
                        registration.issuer(),
                        registration.clientId(),
                        ownAddress.toString(),
                        TIME.format(report.startedAt()),
                        messages.text(
                                "selftest.report.sum",
                                report.count(Light.GREEN),
                                report.count(Light.AMBER),
                                report.count(Light.RED))))
                .append("\n");
        lines(registration, report).forEach(line -> text.append("\n").append(of(line)));
        return text.append("\n")
                .append(messages.text("selftest.report.end"))
                .append("\n")
                .toString();
    }

    /** The lines as they are said of this platform. */
    public List<SpokenLine> lines(Registration registration, Report report) {
        Wording wording = new Wording(messages, registration.product());
        return report.lines().stream().map(wording::of).toList();
    }

    /** One line, as it stands in a text. */
    public String of(SpokenLine line) {
        String title = "[" + line.lightText().toUpperCase(Locale.FRENCH) + "] " + line.title();
        if (line.light() == Light.GREEN) {
            return title;
        }
        List<String> below = new ArrayList<>(List.of(
                line.cause(),
                messages.text("selftest.report.who", line.actor()),
                messages.text("selftest.report.what", line.remedy())));
        if (!line.detail().isEmpty()) {
            below.add(messages.text("selftest.report.detail", line.detail()));
        }
        return title + " (" + line.code() + ")\n  " + String.join("\n  ", below);
    }
}
