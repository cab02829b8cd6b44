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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decision 9, D-13 and D-14: a grade is a row before it is a request; a restart loses nothing and repeats nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Offset<Double> A_HUNDREDTH = within(0.01);

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void a_kill_before_delivery_loses_no_grade_and_sends_none_twice(Engine engine) {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home, databaseOf(engine))) {
            tool.knows(lms);
            Visitor amina = new Visitor(tool);
            Visitor bruno = new Visitor(tool);
            lms.suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST);
            URI brunosLastPage = finished(bruno, lms, "bruno", Playing.of(MODULE, bruno));
            lms.journal().await(PATIENCE, journal -> !journal.scoresFor("bruno").isEmpty());
            lms.recover();
            lms.suffer(engine == Engine.H2 ? Fault.SCORES_503 : Fault.TOKEN_ENDPOINT_DOWN);
            Playing withOneMistake = Playing.of(MODULE, amina).withOneMistake();
            URI aminasLastPage = finished(amina, lms, "amina", withOneMistake);

            tool.kill();
            lms.recover();
            tool.restart();

            awaitToldAsSent(amina, aminasLastPage);
            awaitToldAsSent(bruno, brunosLastPage);
            assertThat(accepted(lms, "amina"))
                    .singleElement()
                    .satisfies(score -> assertThat(score.scoreGiven().orElseThrow())
                            .isEqualTo(100 * withOneMistake.share(), A_HUNDREDTH));
            assertThat(share(lms, "amina")).isEqualTo(withOneMistake.share(), A_HUNDREDTH);
            assertThat(share(lms, "bruno")).isEqualTo(1, A_HUNDREDTH);
            assertThat(lms.journal().scoresFor("bruno"))
                    .extracting(score -> score.body().toString())
                    .hasSizeGreaterThan(1)
                    .containsOnly(lms.journal().scoresFor("bruno").get(0).body().toString());
        }
    }

    private static URI finished(Visitor learner, TestLms lms, String person, Playing game) {
        return game.toTheEnd(learner.launch(lms.launch(person, MODULE))).uri();
    }

    private static void awaitToldAsSent(Visitor learner, URI page) {
        Deadline.of(PATIENCE.toMillis())
                .until(
                        "the page says that the grade is sent",
                        () -> learner.get(page).body().contains("Votre note a été envoyée"));
    }

    private static List<ReceivedScore> accepted(TestLms lms, String person) {
        return lms.journal().scoresFor(person).stream()
                .filter(ReceivedScore::accepted)
                .toList();
    }

    private static double share(TestLms lms, String person) {
        Grade kept = lms.gradebook().gradeOf(person, MODULE).orElseThrow();
        return kept.points() / kept.maximum();
    }

    private static Map<String, String> databaseOf(Engine engine) {
        if (engine == Engine.H2) {
            return Map.of();
        }
        DatabaseSettings database = engine.fresh();
        return Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password());
    }
}
