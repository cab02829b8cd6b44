package fr.passerelle.app.progress.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.progress.group.fixture.ABusyCourse;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long the page of a group reads: 2,000 learners who played all of 200 activities. Run by its name, not with the
 * tests. The platform, which is asked beside, is not in it.
 */
class GroupBenchmark {
    private static final int LEARNERS = 2_000;
    private static final int ACTIVITIES = 200;
    private static final int WARMING = 20;
    private static final int TURNS = 100;
    private static final double BUDGET_MS = 300;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void looks(Engine engine) {
        try (ABusyCourse course = ABusyCourse.on(engine).came(0, LEARNERS).with(ACTIVITIES - 1)) {
            for (int turn = 0; turn < WARMING; turn++) {
                course.lookedAt();
            }
            double[] took = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                long begun = System.nanoTime();
                course.lookedAt();
                took[turn] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(took);
            System.out.printf(
                    "%s: %d learners, %d activities: median %.0f ms, p95 %.0f ms%n",
                    engine, LEARNERS, ACTIVITIES, took[TURNS / 2], took[TURNS * 95 / 100]);

            assertThat(took[TURNS * 95 / 100]).isLessThan(BUDGET_MS);
        }
    }
}
