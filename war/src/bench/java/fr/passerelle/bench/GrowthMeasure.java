package fr.passerelle.bench;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.RunningTool;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a launch and its first page cost when the database holds 10, 1,000 and 100,000 learners who finished, then 1,000
 * platforms: flat is the goal. On PostgreSQL, which is what such houses run.
 */
class GrowthMeasure {
    private static final int AT_ONCE = 16;
    private static final int GUESTS = 2_000;
    private static final int WARM_UP_ROUNDS = Integer.getInteger("measure.rounds", 8);
    private static final int[] LEARNERS = {10, 1_000, 100_000};
    private static final int PLATFORMS = 1_000;

    @TempDir
    private Path home;

    @Test
    void more_learners_and_more_platforms() {
        DatabaseSettings database = Engine.POSTGRESQL.fresh();
        try (SigningPlatform platform = SigningPlatform.start();
                RunningTool tool =
                        RunningTool.in(home, Databases.settings(database), MeasuredJava.command());
                Multitude multitude = Multitude.in(database)) {
            platform.introduceTo(tool);
            Stopwatch watch = new Stopwatch(tool);
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                guests(tool, platform, watch, round);
            }
            new Guest(tool, platform, 0, watch).playToTheEnd();
            multitude.keepOnlyWhoFinished();
            Report report = Report.of("croissance-postgresql").add(Figures.head());
            StringBuilder sizes = new StringBuilder("\n");
            int round = WARM_UP_ROUNDS;
            for (int learners : LEARNERS) {
                multitude.growTo(learners);
                sizes.append(multitude.size()).append('\n');
                rows(report, tool, platform, watch, round++, learners + " apprenants");
            }
            multitude.registrations(PLATFORMS);
            rows(report, tool, platform, watch, round, "et " + PLATFORMS + " plateformes");
            report.add(sizes.toString()).print();
        }
    }

    private static void rows(
            Report report, RunningTool tool, SigningPlatform platform, Stopwatch watch, int round, String size) {
        List<Guest> guests = arriving(tool, platform, watch, round);
        watch.restart();
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).login());
        report.add(watch.read().row(size + " : appel de la plateforme"));
        guests.forEach(Guest::sign);
        watch.restart();
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).launch());
        report.add(watch.read().row(size + " : lancement"));
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).page());
        report.add(watch.read().row(size + " : première page"));
    }

    private static void guests(RunningTool tool, SigningPlatform platform, Stopwatch watch, int round) {
        List<Guest> guests = arriving(tool, platform, watch, round);
        Crowd.of(AT_ONCE, 0, GUESTS, number -> guests.get(number).enter());
    }

    private static List<Guest> arriving(RunningTool tool, SigningPlatform platform, Stopwatch watch, int round) {
        int first = (round + 1) * GUESTS;
        return IntStream.range(first, first + GUESTS)
                .mapToObj(number -> new Guest(tool, platform, number, watch))
                .toList();
    }
}
