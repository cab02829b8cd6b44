package fr.passerelle.app.command;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SelfTest;
import fr.passerelle.app.selftest.SpokenLine;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.lti.platform.Registration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exits with 1 when a line is red: somebody must act before the platform can work. */
@Command(
        name = "check",
        description = "Essaie la connexion avec une plateforme, et dit qui doit agir. Dure jusqu’à 30 s.")
final class PlatformCheck extends Printing implements IExitCodeGenerator {
    @Parameters(paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
    private String id = "";

    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Settings settings;
    private final Platforms platforms;
    private final SelfTest selfTest;
    private final ReportText text;
    private boolean red;

    PlatformCheck(Settings settings, Platforms platforms, SelfTest selfTest, ReportText text) {
        this.settings = settings;
        this.platforms = platforms;
        this.selfTest = selfTest;
        this.text = text;
    }

    @Override
    public void run() {
        Registration registration = registration();
        Report report = selfTest.run(registration)
                .orElseThrow(() -> new CommandRefused("Un contrôle de cette plateforme est déjà en cours."));
        red = report.worst() == Light.RED;
        if (json) {
            print(
                    text.lines(registration, report).stream()
                            .map(PlatformCheck::row)
                            .toList(),
                    true);
        } else {
            out().print(text.of(registration, settings.publicUrl(), report));
        }
    }

    @Override
    public int getExitCode() {
        return red ? 1 : 0;
    }

    private Registration registration() {
        return platforms.all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
    }

    private static Map<String, String> row(SpokenLine line) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("check", line.title());
        row.put("light", line.light().name().toLowerCase(Locale.ROOT));
        row.put("code", line.code());
        row.put("cause", line.cause());
        row.put("remedy", line.remedy());
        row.put("actor", line.actor());
        row.put("detail", line.detail());
        row.put("millis", String.valueOf(line.took().toMillis()));
        return row;
    }
}
