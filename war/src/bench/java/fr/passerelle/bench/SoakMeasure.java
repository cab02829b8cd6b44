package fr.passerelle.bench;

import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.RunningTool;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learners who come and play without an end, four a second: what the tool holds must not grow. */
class SoakMeasure {
    private static final int MINUTES = Integer.getInteger("measure.minutes", 20);
    private static final int A_MINUTE = 240;
    private static final int AT_ONCE = 16;
    private static final int WINDOWS = 10;

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void learners_without_an_end(Engine engine) {
        List<String> java = MeasuredJava.command();
        Map<String, String> settings = new HashMap<>(Databases.of(engine));
        settings.put("MALLOC_ARENA_MAX", "2");
        try (SigningPlatform platform = SigningPlatform.start();
                RunningTool tool = RunningTool.in(home, settings, java)) {
            platform.introduceTo(tool);
            Report report = Report.of("endurance-" + engine.name().toLowerCase(Locale.ROOT));
            report.add(Footprint.head());
            Stopwatch watch = new Stopwatch(tool);
            int window = Math.max(1, MINUTES / WINDOWS);
            for (int minute = 0; minute < MINUTES; minute += window) {
                long begun = System.nanoTime();
                int first = minute * A_MINUTE;
                Crowd.of(AT_ONCE, 0, window * A_MINUTE, number -> {
                    long due = begun + TimeUnit.MINUTES.toNanos(1) * number / A_MINUTE;
                    LockSupport.parkNanos(due - System.nanoTime());
                    new Guest(tool, platform, first + number, watch).playToTheEnd();
                });
                String title = "après " + (minute + window) + " min, " + (first + window * A_MINUTE)
                        + " apprenants, " + platform.scores() + " notes ; " + watch.read().brief();
                report.add(Footprint.of(tool).row(title));
            }
            report.print();
        }
    }
}
