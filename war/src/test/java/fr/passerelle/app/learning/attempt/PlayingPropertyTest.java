package fr.passerelle.app.learning.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.attempt.Grading.Taken;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.fixture.AModule;
import fr.passerelle.app.learning.fixture.ARandomStory;
import fr.passerelle.app.learning.fixture.AnExercise;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.scenario.Repair;
import fr.passerelle.app.learning.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** What holds for every story, every module and every way through them. */
@PropertyDefaults(tries = 200)
class PlayingPropertyTest {

    private static final double ROUNDING = 1e-9;

    private static List<Playable> playables(long seed) {
        return List.of(
                AModule.withEveryKindOfQuestion(),
                AModule.handedInTogether(),
                AnExercise.playing(ARandomStory.from(seed)));
    }

    private static Attempt played(long seed, Playable playable) {
        return new RandomLearner(new Random(seed)).playToTheEnd(new AttemptId("essai"), playable);
    }

    @Property
    void no_way_scores_above_the_maximum_or_below_nothing(@ForAll long seed) {
        for (Playable playable : playables(seed)) {
            Outcome outcome = played(seed, playable).outcome();

            assertThat(outcome.earned()).isBetween(0.0, outcome.possible());
            assertThat(outcome.share()).isBetween(0.0, 1.0);
            assertThat(outcome.dimensions())
                    .allSatisfy(in -> assertThat(in.share()).isBetween(0.0, 1.0));
        }
    }

    @Property
    void the_denominator_does_not_depend_on_the_way(@ForAll long seed, @ForAll long other) {
        Playable exercise = AnExercise.playing(ARandomStory.from(seed));

        assertThat(played(seed, exercise).outcome().possible())
                .isEqualTo(played(other, exercise).outcome().possible());
    }

    @Property
    void a_repair_never_gives_back_more_than_its_share(@ForAll long seed) {
        Scenario story = ARandomStory.from(seed);
        Attempt attempt = played(seed, AnExercise.playing(story));

        for (Screen.DecisionReview review : ((Screen.DebriefScreen) attempt.screen()).decisions()) {
            double share = story.repairs().stream()
                    .filter(repair -> repair.checkpoint().equals(review.scene()))
                    .mapToDouble(Repair::share)
                    .max()
                    .orElse(0);
            assertThat(review.restored()).isLessThanOrEqualTo(share * (review.possible() - review.earned()) + ROUNDING);
        }
    }

    @Property
    void walking_in_circles_never_adds_a_point(@ForAll long seed) {
        Scenario story = ARandomStory.from(seed);
        List<Taken> walk = ARandomStory.walk(story, new Random(seed)).stream()
                .map(step -> new Taken(step.getKey(), step.getValue()))
                .toList();
        Set<Object> seen = new HashSet<>();
        List<Taken> straight =
                walk.stream().filter(taken -> seen.add(taken.scene())).toList();
        List<Taken> twice = new ArrayList<>(walk);
        twice.addAll(walk);

        double once = Grading.of(story, straight)
                .outcome(0.7, RandomLearner.NINE_O_CLOCK)
                .earned();

        assertThat(Grading.of(story, walk)
                        .outcome(0.7, RandomLearner.NINE_O_CLOCK)
                        .earned())
                .isEqualTo(once);
        assertThat(Grading.of(story, twice)
                        .outcome(0.7, RandomLearner.NINE_O_CLOCK)
                        .earned())
                .isEqualTo(once);
    }

    @Property
    void an_attempt_equals_the_replay_of_its_moves_at_every_moment(@ForAll long seed) {
        for (Playable playable : playables(seed)) {
            RandomLearner learner = new RandomLearner(new Random(seed));
            Attempt live = Attempt.begin(new AttemptId("essai"), playable, RandomLearner.NINE_O_CLOCK);
            while (!live.finished()) {
                live = live.play(learner.moveAt(live));

                Attempt replayed =
                        Attempt.begin(live.id(), playable, live.startedAt()).replay(live.moves());

                assertThat(replayed).isEqualTo(live);
                assertThat(replayed.screen()).isEqualTo(live.screen());
                assertThat(replayed.passed()).isEqualTo(live.passed());
                assertThat(replayed.progress()).isEqualTo(live.progress());
            }
        }
    }

    @Property
    void playing_a_move_twice_is_playing_it_once(@ForAll long seed) {
        for (Playable playable : playables(seed)) {
            RandomLearner learner = new RandomLearner(new Random(seed));
            Attempt attempt = Attempt.begin(new AttemptId("essai"), playable, RandomLearner.NINE_O_CLOCK);
            while (!attempt.finished()) {
                Move move = learner.moveAt(attempt);
                attempt = attempt.play(move);

                assertThat(attempt.play(move)).isSameAs(attempt);
            }
        }
    }

    @Property
    void progress_never_goes_back_and_ends_at_one(@ForAll long seed) {
        for (Playable playable : playables(seed)) {
            RandomLearner learner = new RandomLearner(new Random(seed));
            Attempt attempt = Attempt.begin(new AttemptId("essai"), playable, RandomLearner.NINE_O_CLOCK);
            double share = attempt.progress().share();
            while (!attempt.finished()) {
                attempt = attempt.play(learner.moveAt(attempt));

                assertThat(attempt.progress().share()).isGreaterThanOrEqualTo(share);
                share = attempt.progress().share();
            }
            assertThat(share).isEqualTo(1);
        }
    }
}
