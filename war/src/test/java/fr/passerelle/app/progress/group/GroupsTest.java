package fr.passerelle.app.progress.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.progress.group.fixture.ABusyCourse;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups of any size, in as many statements; on either engine. */
@ParameterizedClass
@EnumSource(Engine.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private static final int STATEMENTS = 7;
    private static final int MANY = 2_000;
    private static final int ACTIVITIES = 200;

    @Parameter
    @SuppressWarnings("NullAway.Init") // by JUnit
    Engine engine;

    private ABusyCourse course;

    @BeforeEach
    void open() {
        course = ABusyCourse.on(engine);
    }

    @AfterEach
    void close() {
        course.close();
    }

    @Test
    void two_thousand_learners_and_two_hundred_activities_cost_no_more_statements_than_two_and_one() {
        course.came(0, 2).lookedAt();

        assertThat(course.statements(course::lookedAt)).isEqualTo(STATEMENTS);

        course.with(ACTIVITIES - 1).came(2, MANY).lookedAt();

        assertThat(course.statements(course::lookedAt))
                .as("what takes long to count is not")
                .isEqualTo(STATEMENTS - 1);
        Group group = course.groups().of(course.teacher(), course.placement());
        assertThat(group.rows()).hasSize(MANY).allMatch(row -> row.grade() != null);
        assertThat(course.groups().course(course.placement(), MANY, false).counts())
                .isEmpty();
        assertThat(course.groups()
                        .course(course.placement(), MANY, true)
                        .counts()
                        .orElseThrow())
                .hasSize(ACTIVITIES);
    }

    @Test
    void a_fork_counts_the_first_finished_attempt_of_each_learner_and_no_trial() {
        course.came(0, 3);
        String scene = firstScene();
        List<String> attempts = course.stores().column("attempt order by learner_id", "id");
        chose(attempts.get(0), scene, 0);
        chose(attempts.get(1), scene, 0);
        chose(attempts.get(2), scene, 1);
        trial(scene);

        Fork fork = course.answers().forks(course.placement(), michel()).stream()
                .filter(one -> one.people() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(fork.people()).isEqualTo(3);
        assertThat(fork.branches())
                .extracting(branch -> branch.taken().people())
                .startsWith(2L, 1L);
        assertThat(fork.branches().get(0).taken().percent()).isEqualTo(67);
    }

    private void chose(String attempt, String scene, int choice) {
        String answer =
                "\"" + crossroads().decision().choices().get(choice).id().value() + "\"";
        course.stores()
                .execute("insert into attempt_move (attempt_id, place, kind, screen, answer, made_at) values ('"
                        + attempt + "', 1, 'CHOICE', '" + scene + "', '" + answer + "', current_timestamp)");
    }

    private void trial(String scene) {
        chose(course.finished(LearnerId.TRIAL + "teacher"), scene, 1);
    }

    private static Scene.Crossroads crossroads() {
        return michel().scenario().scenes().stream()
                .filter(Scene.Crossroads.class::isInstance)
                .map(Scene.Crossroads.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String firstScene() {
        return crossroads().id().value();
    }

    private static PersonaExercise michel() {
        return (PersonaExercise)
                Catalogue.bundled().find(new PlayableId("michel")).orElseThrow();
    }
}
