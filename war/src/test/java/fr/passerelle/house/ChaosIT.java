package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Crowd;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.grade.Grade;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D-12, D-13, D-14: whatever the platform answers and whoever dies, every column ends with everybody's best score. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaosIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final int LEARNERS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Offset<Double> A_HUNDREDTH = within(0.01);

    /** What the platform does, one thing after another, with a moment of health in between. */
    private static final List<Fault> TROUBLES = List.of(
            Fault.SCORES_503,
            Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST,
            Fault.SCORES_429_RETRY_AFTER,
            Fault.SCORES_401_ONCE,
            Fault.SCORES_500,
            Fault.SCORES_403_RATE_LIMIT,
            Fault.SCORES_CUT_SHORT,
            Fault.SCORES_HANG,
            Fault.TOKEN_ENDPOINT_DOWN);

    private static final Duration TROUBLE = Duration.ofSeconds(2);

    @TempDir
    private Path home;

    @Test
    @DisplayName("H2: one node, killed twice and started again")
    void one_node_dies_twice_and_no_grade_is_lost_or_sent_twice() throws Exception {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home)) {
            tool.knows(lms);
            try (Troubles troubles = Troubles.of(lms);
                    Crowd crowd = Crowd.playing(tool, lms, "accueil", MODULE, LEARNERS)) {
                for (int third = 1; third <= 2; third++) {
                    awaitFinished(crowd, third * LEARNERS / 3);
                    tool.kill();
                    tool.restart();
                }
                crowd.awaitAll();
                troubles.close();
                assertEverybodysBest(lms, crowd);
            }
        }
    }

    @Test
    @DisplayName("PostgreSQL: two nodes, killed one after the other")
    void two_nodes_die_in_turn_and_the_other_takes_over() throws Exception {
        Map<String, String> shared = shared();
        try (TestLms lms = TestLms.start();
                RunningTool first = RunningTool.in(home.resolve("first"), shared)) {
            first.knows(lms);
            try (RunningTool second = second(first, shared);
                    Troubles troubles = Troubles.of(lms);
                    Crowd crowd = Crowd.playing(first, lms, "accueil", MODULE, LEARNERS)) {
                awaitFinished(crowd, LEARNERS / 3);
                first.kill();
                int finished = crowd.finished();
                int before = accepted(lms.journal().scores()).size();
                // Nobody plays on a node that is dead; what failed often comes back after ten minutes (D-13).
                lms.journal()
                        .await(
                                PATIENCE,
                                journal -> accepted(journal.scores()).size() > before
                                        || graded(journal.scores()) >= finished);
                first.restart();
                awaitFinished(crowd, 2 * LEARNERS / 3);
                second.kill();
                crowd.awaitAll();
                troubles.close();
                assertEverybodysBest(lms, crowd);
            }
        }
    }

    private static void assertEverybodysBest(TestLms lms, Crowd crowd) {
        lms.journal()
                .await(
                        PATIENCE,
                        journal -> crowd.people().stream()
                                .allMatch(person ->
                                        Math.abs(share(lms, person) - crowd.best(person)) < A_HUNDREDTH.value));
        for (String person : crowd.people()) {
            assertThat(share(lms, person)).as(person).isEqualTo(crowd.best(person), A_HUNDREDTH);
            // An answer that was cut short is a 200 that kept nothing: the very same score comes again.
            assertThat(accepted(lms.journal().scoresFor(person)))
                    .as("what was accepted of %s, in the order of arrival", person)
                    .isSortedAccordingTo(Comparator.comparing(ReceivedScore::timestamp));
            assertThat(accepted(lms.journal().scoresFor(person)).stream()
                            .map(ReceivedScore::body)
                            .distinct()
                            .map(body -> body.path("scoreGiven").asDouble()))
                    .as("the different scores accepted of %s", person)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(lms.journal().scoresFor(person))
                    .allMatch(score -> score.gradingProgress().equals("FullyGraded"));
        }
        assertThat(lms.gradebook().columns())
                .as("one column, for the one activity that was played")
                .hasSize(1);
    }

    private static List<ReceivedScore> accepted(List<ReceivedScore> scores) {
        return scores.stream().filter(ReceivedScore::accepted).toList();
    }

    /** How many people have a grade. */
    private static long graded(List<ReceivedScore> scores) {
        return accepted(scores).stream().map(ReceivedScore::person).distinct().count();
    }

    private static double share(TestLms lms, String person) {
        return lms.gradebook().gradeOf(person, MODULE).map(ChaosIT::share).orElse(-1.0);
    }

    private static double share(Grade kept) {
        return kept.points() / kept.maximum();
    }

    private static void awaitFinished(Crowd crowd, int number) {
        Deadline.of(PATIENCE.toMillis()).until(number + " have finished", () -> crowd.finished() >= number);
    }

    private RunningTool second(RunningTool first, Map<String, String> shared) {
        Map<String, String> settings = new HashMap<>(shared);
        settings.put("PASSERELLE_PUBLIC_URL", first.address("").toString());
        return RunningTool.in(home.resolve("second"), settings);
    }

    private static Map<String, String> shared() {
        DatabaseSettings database = Engine.POSTGRESQL.fresh();
        return Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password(),
                "PASSERELLE_SECRET", "un-secret-que-les-deux-noeuds-partagent-0123456789");
    }

    /** A platform in trouble until it is closed; then it is well. */
    private record Troubles(TestLms lms, ScheduledExecutorService turning) implements AutoCloseable {
        static Troubles of(TestLms lms) {
            Troubles troubles = new Troubles(lms, Executors.newSingleThreadScheduledExecutor());
            AtomicInteger turn = new AtomicInteger();
            ScheduledFuture<?> unused = troubles.turning.scheduleAtFixedRate(
                    () -> troubles.next(turn.getAndIncrement()), 0, TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
            return troubles;
        }

        private void next(int turn) {
            lms.recover();
            if (turn % 2 == 0) {
                lms.suffer(TROUBLES.get(turn / 2 % TROUBLES.size()));
            }
        }

        @Override
        public void close() {
            turning.shutdownNow();
            lms.recover();
        }
    }
}
