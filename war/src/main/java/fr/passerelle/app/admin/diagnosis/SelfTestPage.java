package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SpokenLine;
import fr.passerelle.app.selftest.Wording;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The self-test of a platform ({@code admin/self-test}).
 *
 * @param path of the page itself
 * @param when the last run was, in words; empty when there was none
 * @param sum of the last run, in words
 * @param text of the last run, to be copied into a mail
 * @param browser what the frame may find in the reader's own browser: shown by a script, once it is known
 */
public record SelfTestPage(
        String platform,
        String path,
        String when,
        String sum,
        List<SpokenLine> lines,
        String text,
        List<InBrowser> browser) {

    public SelfTestPage {
        lines = List.copyOf(lines);
        browser = List.copyOf(browser);
    }

    /** Whether the platform was tried before. */
    public boolean ran() {
        return !when.isEmpty();
    }

    /** Which lines are red, counted from 0: most others only follow from them. */
    public List<Integer> first() {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).light() == Light.RED)
                .boxed()
                .toList();
    }

    /**
     * One of two lines about the browser.
     *
     * @param name what the frame calls it
     * @param kept whether it is the line for a browser that keeps it
     * @param text the line, to be added to the mail
     */
    public record InBrowser(String name, boolean kept, SpokenLine line, String text) {}

    static SelfTestPage of(Registration registration, DiagnosisTools tools, WebTools web) {
        Messages messages = web.messages();
        String path = SelfTestResource.path(registration.id().value());
        Optional<Report> last = tools.selfTest().last(registration.id());
        List<InBrowser> browser = browser(new Wording(messages, registration.product()), tools.reports());
        return last.map(report -> new SelfTestPage(
                        registration.name(),
                        path,
                        messages.text(
                                "diagnosis.last",
                                ParisTime.of(report.startedAt()),
                                Math.max(1, report.took().toSeconds())),
                        messages.text(
                                "selftest.report.sum",
                                report.count(Light.GREEN),
                                report.count(Light.AMBER),
                                report.count(Light.RED)),
                        tools.reports().lines(registration, report),
                        tools.reports().of(registration, web.site().publicUrl(), report),
                        browser))
                .orElseGet(() -> new SelfTestPage(registration.name(), path, "", "", List.of(), "", browser));
    }

    private static List<InBrowser> browser(Wording wording, ReportText reports) {
        return Stream.of(
                        new Line(Check.BROWSER_COOKIE, "", Finding.GOOD, "", Duration.ZERO),
                        new Line(Check.BROWSER_COOKIE, "", Finding.BROWSER_COOKIE_LOST, "", Duration.ZERO),
                        new Line(Check.BROWSER_STORAGE, "", Finding.GOOD, "", Duration.ZERO),
                        new Line(Check.BROWSER_STORAGE, "", Finding.BROWSER_STORAGE_LOST, "", Duration.ZERO))
                .map(line -> inBrowser(line, wording.of(line), reports))
                .toList();
    }

    private static InBrowser inBrowser(Line line, SpokenLine spoken, ReportText reports) {
        String name = line.check() == Check.BROWSER_COOKIE ? "cookie" : "storage";
        return new InBrowser(name, line.finding() == Finding.GOOD, spoken, reports.of(spoken));
    }
}
