package fr.passerelle.app.learning.attempt;

import static fr.passerelle.app.learning.fixture.AStory.Way.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.app.learning.attempt.Grading.Taken;
import fr.passerelle.app.learning.fixture.AStory;
import fr.passerelle.app.learning.fixture.AnExercise;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.scenario.ChoiceId;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Domain D.3: fair grading of a branching scenario. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradingTest {

    private static Outcome graded(Scenario scenario, String... path) {
        var taken = Stream.of(path)
                .map(step -> step.split(":"))
                .map(step -> new Taken(new SceneId(step[0]), new ChoiceId(step[1])))
                .toList();
        return Grading.of(scenario, taken).outcome(0.7, RandomLearner.NINE_O_CLOCK);
    }

    @Nested
    @DisplayName("The worked example: checkpoints A, B, C of weight 1 and best 2, repair of A capped at half")
    class WorkedExample {

        private final Scenario scenario = AnExercise.workedExample();

        @Test
        void the_best_path_is_worth_everything() {
            Outcome outcome = graded(scenario, "a:bien", "b:bien", "c:bien");

            assertThat(outcome.earned()).isEqualTo(6);
            assertThat(outcome.possible()).isEqualTo(6);
            assertThat(outcome.share()).isEqualTo(1);
            assertThat(outcome.passed()).isTrue();
        }

        @Test
        void a_repair_gives_back_half_of_what_was_lost() {
            Outcome outcome = graded(scenario, "a:mal", "reparer:s-excuser", "b:bien", "c:bien");

            assertThat(outcome.earned()).isEqualTo(5);
            assertThat(outcome.share()).isCloseTo(0.8333, within(0.0001));
        }

        @Test
        void an_early_end_is_counted_over_the_same_denominator() {
            Outcome outcome = graded(scenario, "a:partir");

            assertThat(outcome.earned()).isZero();
            assertThat(outcome.possible()).isEqualTo(6);
            assertThat(outcome.passed()).isFalse();
        }

        @Test
        void a_repair_without_points_gives_nothing_back() {
            assertThat(graded(scenario, "a:mal", "reparer:insister", "b:bien", "c:bien")
                            .earned())
                    .isEqualTo(4);
        }

        @Test
        void the_first_choice_at_a_checkpoint_counts_however_often_one_returns() {
            assertThat(graded(scenario, "a:mal", "b:moyen", "a:bien", "b:bien", "c:bien")
                            .earned())
                    .isEqualTo(3);
        }

        @Test
        void a_repair_before_its_checkpoint_mends_nothing() {
            assertThat(graded(scenario, "reparer:s-excuser", "a:mal").earned()).isZero();
        }

        @Test
        void a_repair_of_what_was_not_lost_adds_nothing() {
            assertThat(graded(scenario, "a:bien", "reparer:s-excuser").earned()).isEqualTo(2);
        }
    }

    @Test
    void two_repairs_of_one_checkpoint_together_stay_under_the_greater_share() {
        Scenario scenario = AStory.inOneDimension()
                .checkpoint("a", to("bien", "fin", 2), to("mal", "r1", 0))
                .repair("r1", "a", 0.5, to("bien", "r2", 2))
                .repair("r2", "a", 0.25, to("bien", "fin", 2))
                .ending("fin")
                .build();

        assertThat(graded(scenario, "a:mal", "r1:bien", "r2:bien").earned()).isEqualTo(1);
    }

    @Test
    void a_repair_offering_less_than_its_share_gives_back_what_it_offers() {
        Scenario scenario = AStory.inOneDimension()
                .checkpoint("a", to("bien", "fin", 2), to("mal", "r", 0))
                .repair("r", "a", 1, to("un-peu", "fin", 0.5))
                .ending("fin")
                .build();

        assertThat(graded(scenario, "a:mal", "r:un-peu").earned()).isEqualTo(0.5);
    }

    @Test
    void dimensions_weigh_within_a_checkpoint_and_checkpoints_among_themselves() {
        Scenario scenario = AStory.inOneDimension()
                .dimension("D2", 3)
                .checkpoint("a", 1, to("un", "b", 2, 0), to("deux", "b", 0, 1))
                .checkpoint("b", 2, to("bien", "fin", 2, 2), to("mal", "fin", 1, 0))
                .ending("fin")
                .build();

        Outcome outcome = graded(scenario, "a:un", "b:mal");

        assertThat(outcome.possible()).isEqualTo(3 + 2 * 8);
        assertThat(outcome.earned()).isEqualTo(2 + 2 * 1);
    }

    @Test
    void each_dimension_is_counted_over_the_best_that_it_could_be() {
        Scenario scenario = AStory.inOneDimension()
                .dimension("D2", 3)
                .dimension("D3", 1)
                .checkpoint("a", to("un", "fin", 2, 0), to("deux", "fin", 0, 1))
                .ending("fin")
                .build();

        Outcome outcome = graded(scenario, "a:un");

        assertThat(outcome.dimensions())
                .extracting(in -> in.dimension().id().value(), Outcome.InDimension::share)
                .containsExactly(tuple("D1", 1.0), tuple("D2", 0.0));
    }

    @Test
    void seven_tenths_reach_a_mastery_of_seven_tenths() {
        Outcome outcome = Outcome.of(0.1 + 0.2 + 0.4, 1, 0.7, RandomLearner.NINE_O_CLOCK, List.of());

        assertThat(outcome.passed()).isTrue();
    }
}
