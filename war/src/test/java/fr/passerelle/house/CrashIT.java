package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.grade.Grade;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision 9, D-13 and D-14: a grade is a row before it is a request; a restart loses nothing and repeats nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void a_grade_finished_before_the_kill_arrives_once_after_the_restart() {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home)) {
            tool.knows(lms);
            lms.suffer(Fault.SCORES_503);
            Visitor amina = new Visitor(tool);
            Playing game = Playing.of(MODULE, amina).withOneMistake();

            HttpResponse<String> last = game.toTheEnd(amina.launch(lms.launch("amina", MODULE)));
            killAndRecover(tool, lms);

            assertThat(acceptedOnce(lms, "amina").scoreGiven().orElseThrow())
                    .isEqualTo(game.share() * 100, within(0.01));
            assertThat(grade(lms, "amina").points())
                    .isEqualTo(game.share() * grade(lms, "amina").maximum(), within(0.01));
            assertThatTheLearnerIsToldItIsSent(amina, last.uri());
            assertThat(acceptedOnce(lms, "amina")).isNotNull();
        }
    }

    @Test
    void a_grade_whose_answer_was_lost_before_the_kill_stays_the_same_and_is_told_as_sent() {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home)) {
            tool.knows(lms);
            lms.suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST);
            Visitor bruno = new Visitor(tool);
            Playing game = Playing.of(MODULE, bruno);

            HttpResponse<String> last = game.toTheEnd(bruno.launch(lms.launch("bruno", MODULE)));
            lms.journal().await(PATIENCE, journal -> !journal.scoresFor("bruno").isEmpty());
            killAndRecover(tool, lms);

            assertThatTheLearnerIsToldItIsSent(bruno, last.uri());
            assertThat(grade(lms, "bruno").points())
                    .isEqualTo(grade(lms, "bruno").maximum(), within(0.01));
            assertThat(lms.journal().scoresFor("bruno"))
                    .hasSizeGreaterThan(1)
                    .extracting(score -> score.body().toString())
                    .containsOnly(lms.journal().scoresFor("bruno").get(0).body().toString());
        }
    }

    @Test
    void postgresql_keeps_a_grade_through_the_kill_too() {
        DatabaseSettings database = Engine.POSTGRESQL.fresh();
        Map<String, String> settings = Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password());
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home, settings)) {
            tool.knows(lms);
            lms.suffer(Fault.TOKEN_ENDPOINT_DOWN);
            Visitor chloe = new Visitor(tool);
            Playing game = Playing.of(MODULE, chloe).withOneMistake();

            HttpResponse<String> last = game.toTheEnd(chloe.launch(lms.launch("chloe", MODULE)));
            killAndRecover(tool, lms);

            assertThatTheLearnerIsToldItIsSent(chloe, last.uri());
            assertThat(acceptedOnce(lms, "chloe").scoreGiven().orElseThrow())
                    .isEqualTo(game.share() * 100, within(0.01));
            assertThat(grade(lms, "chloe").points())
                    .isEqualTo(game.share() * grade(lms, "chloe").maximum(), within(0.01));
        }
    }

    private static void killAndRecover(RunningTool tool, TestLms lms) {
        tool.kill();
        lms.recover();
        tool.restart();
    }

    private static ReceivedScore acceptedOnce(TestLms lms, String person) {
        List<ReceivedScore> accepted = lms.journal().awaitScoresFor(person, 1, PATIENCE).stream()
                .filter(ReceivedScore::accepted)
                .toList();
        assertThat(accepted).hasSize(1);
        return accepted.get(0);
    }

    private static Grade grade(TestLms lms, String person) {
        return lms.gradebook().gradeOf(person, MODULE).orElseThrow();
    }

    private static void assertThatTheLearnerIsToldItIsSent(Visitor learner, URI page) {
        Deadline.of(PATIENCE.toMillis())
                .until(
                        "the page says that the grade is sent",
                        () -> learner.get(page).body().contains("Votre note a été envoyée"));
    }
}
