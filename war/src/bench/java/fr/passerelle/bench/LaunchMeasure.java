package fr.passerelle.bench;

import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.RunningTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logins, then launches that wait signed and ready, 32 at once: only the tool's part is on the clock. */
class LaunchMeasure {
    private static final int AT_ONCE = 32;
    private static final int GUESTS = 4_000;
    private static final int ROUNDS = Integer.getInteger("measure.rounds", 6);

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void logins_and_launches(Engine engine) {
        try (SigningPlatform platform = SigningPlatform.start();
                RunningTool tool = RunningTool.in(home, Databases.of(engine), MeasuredJava.command())) {
            platform.introduceTo(tool);
            Report report = Report.of("lancement-" + engine.name().toLowerCase(Locale.ROOT))
                    .add(Figures.head());
            for (int round = 1; round <= ROUNDS; round++) {
                round(report, tool, platform, round);
            }
            report.print();
        }
    }

    /** The first rounds are slower: Java compiles what it meets. */
    private static void round(Report report, RunningTool tool, SigningPlatform platform, int round) {
        Stopwatch watch = new Stopwatch(tool);
        int first = round * GUESTS;
        List<Guest> guests = IntStream.range(first, first + GUESTS)
                .mapToObj(number -> new Guest(tool, platform, number, watch))
                .toList();
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).login());
        report.add(watch.read().row("appel de la plateforme, tour " + round));
        guests.forEach(Guest::sign);
        watch.restart();
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).launch());
        report.add(watch.read().row("lancement, tour " + round));
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).page());
        report.add(watch.read().row("première page, tour " + round));
    }
}
