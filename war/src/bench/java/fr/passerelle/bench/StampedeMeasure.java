package fr.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.RunningTool;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A webinar ends: 1,200 learners come within a minute, play a module to its end, and want their grade. */
class StampedeMeasure {
    private static final int LEARNERS = 1_200;
    private static final int WARM_UP = 300;
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long PATIENCE_MS = 600_000;

    /** How the learners go from one page to the next. */
    enum Pace {
        /** Sixty-four of them at once, as fast as answers come: nobody does, and more than a minute's worth is asked. */
        WITHOUT_A_PAUSE(64, 0),
        /** All of them at once, three seconds on each page: still faster than anybody reads. */
        IN_A_HURRY(LEARNERS, 3),
        /** All of them at once, ten seconds on each page: six minutes and a half for a module of five to ten. */
        AS_ONE_READS(LEARNERS, 10);

        private final int atOnce;
        private final long pauseNs;

        Pace(int atOnce, int pauseS) {
            this.atOnce = atOnce;
            this.pauseNs = TimeUnit.SECONDS.toNanos(pauseS);
        }
    }

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "H2, WITHOUT_A_PAUSE",
        "POSTGRESQL, WITHOUT_A_PAUSE",
        "H2, IN_A_HURRY",
        "POSTGRESQL, IN_A_HURRY",
        "H2, AS_ONE_READS",
        "POSTGRESQL, AS_ONE_READS"
    })
    void a_webinar_ends(Engine engine, Pace pace) {
        try (SigningPlatform platform = SigningPlatform.start();
                RunningTool tool = RunningTool.in(home, Databases.of(engine), MeasuredJava.command())) {
            platform.introduceTo(tool);
            Stopwatch watch = new Stopwatch(tool);
            Crowd.of(8, 0, WARM_UP, number -> new Guest(tool, platform, number, watch).playToTheEnd());
            scored(platform, WARM_UP);
            watch.restart();
            long begun = System.nanoTime();
            Crowd.of(pace.atOnce, 0, LEARNERS, number -> {
                LockSupport.parkNanos(begun + MINUTE_NS * number / LEARNERS - System.nanoTime());
                LongConsumer page = nanos -> {
                    watch.accept(nanos);
                    LockSupport.parkNanos(pace.pauseNs);
                };
                new Guest(tool, platform, WARM_UP + number, page).playToTheEnd();
            });
            Figures figures = watch.read();
            scored(platform, WARM_UP + LEARNERS);
            long lastGrade = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            assertThat(platform.scores()).isEqualTo(WARM_UP + LEARNERS);
            Report.of(("webinaire-" + engine + "-" + pace).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .add(Figures.head())
                    .add(figures.row("pages et réponses"))
                    .add("dernière note reçue " + lastGrade + " s après le premier clic")
                    .print();
        }
    }

    private static void scored(SigningPlatform platform, int number) {
        Deadline.of(PATIENCE_MS).until(number + " grades have arrived", () -> platform.scores() >= number);
    }
}
