package fr.passerelle.bench;

import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.RunningTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a start takes, from the command to the answer that says ready, and how much memory a busy tool holds. */
class StartMeasure {
    private static final int STARTS = 5;
    private static final int AT_ONCE = 32;
    private static final int GUESTS = 4_000;
    private static final int ROUNDS = 3;
    // As in docs/exploitation/passerelle.service.
    private static final List<String> ADVISED = List.of(
            Commands.JAVA,
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TieredStopAtLevel=1",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    @TempDir
    private Path home;

    /** How Java is started. */
    enum Start {
        AS_IT_COMES,
        AS_WE_ADVISE;

        Map<String, String> environment() {
            return this == AS_WE_ADVISE ? Map.of("MALLOC_ARENA_MAX", "2") : Map.of();
        }

        List<String> java() {
            return this == AS_WE_ADVISE ? ADVISED : List.of(Commands.JAVA, "-Xmx256m");
        }
    }

    @ParameterizedTest
    @EnumSource
    void starts_and_memory(Start start) {
        Report report = Report.of("demarrage-" + start.name().toLowerCase(Locale.ROOT));
        for (int number = 1; number <= STARTS; number++) {
            long begun = System.nanoTime();
            try (RunningTool ready = started(start)) {
                long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                report.add("démarrage " + number + " : prêt en " + ms + " ms, processeur "
                        + ready.cpu().toMillis() + " ms");
            }
        }
        report.add(Footprint.head());
        try (SigningPlatform platform = SigningPlatform.start();
                RunningTool tool = started(start)) {
            platform.introduceTo(tool);
            report.add(Footprint.of(tool).row("au repos"));
            Stopwatch watch = new Stopwatch(tool);
            for (int round = 1; round <= ROUNDS; round++) {
                int first = round * GUESTS;
                Crowd.of(AT_ONCE, first, first + GUESTS, number -> new Guest(tool, platform, number, watch).enter());
                report.add(Footprint.of(tool).row("après " + round * GUESTS + " lancements"));
            }
        }
        report.print();
    }

    private RunningTool started(Start start) {
        return RunningTool.in(home, start.environment(), start.java());
    }
}
