package fr.passerelle.app.learning.attempt;

import static fr.passerelle.app.learning.fixture.AStory.Way.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.fixture.AStory;
import fr.passerelle.app.learning.fixture.AnExercise;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExerciseAttemptTest {

    private static final Instant NOW = RandomLearner.NINE_O_CLOCK;

    private static Attempt begin(PersonaExercise exercise) {
        return Attempt.begin(new AttemptId("essai"), exercise, NOW)
                .play(new Move.Continued(screen("persona~carte"), NOW));
    }

    private static Attempt worked(String... choices) {
        return played(begin(AnExercise.playing(AnExercise.workedExample())), choices);
    }

    /** Takes each choice, and reads what follows. */
    private static Attempt played(Attempt begun, String... choices) {
        Attempt attempt = begun;
        for (String choice : choices) {
            attempt = attempt.play(new Move.Chosen(attempt.screen().id(), new ChoiceId(choice), NOW));
            attempt = read(attempt);
        }
        return attempt;
    }

    private static Attempt read(Attempt attempt) {
        return attempt.play(new Move.Continued(attempt.screen().id(), NOW.plusSeconds(60)));
    }

    private static ScreenId screen(String id) {
        return new ScreenId(id);
    }

    private static MoveRefused.Code refusal(Attempt attempt, Move move) {
        return catchThrowableOfType(MoveRefused.class, () -> attempt.play(move)).code();
    }

    @Test
    void begins_with_the_persona_card() {
        Attempt begun = Attempt.begin(new AttemptId("essai"), AnExercise.playing(AnExercise.workedExample()), NOW);

        assertThat(begun.screen()).isInstanceOf(Screen.PersonaCardScreen.class);
        assertThat(begun.screen().title()).isEqualTo("Camille");
        assertThat(begun.progress()).isEqualTo(new Progress(1, 7, 0));
    }

    @Test
    void a_choice_shows_its_consequence_and_leads_to_the_next_scene() {
        Attempt decided = worked().play(new Move.Chosen(screen("a"), new ChoiceId("mal"), NOW));

        assertThat(decided.screen()).isInstanceOfSatisfying(Screen.ConsequenceScreen.class, shown -> {
            assertThat(shown.id()).isEqualTo(screen("a~suite"));
            assertThat(shown.choice().id()).isEqualTo(new ChoiceId("mal"));
            assertThat(shown.advice().plain()).isEqualTo("Voilà pourquoi.");
        });
        assertThat(read(decided).screen().id()).isEqualTo(screen("reparer"));
    }

    @Test
    void is_finished_when_the_debrief_is_reached_and_not_before() {
        Attempt ending = worked("bien", "bien", "bien");

        assertThat(ending.screen()).isInstanceOf(Screen.EndingScreen.class);
        assertThat(ending.finished()).isFalse();

        Attempt finished = read(ending);

        assertThat(finished.finished()).isTrue();
        assertThat(finished.outcome().share()).isEqualTo(1);
        assertThat(finished.outcome().finishedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(finished.progress()).isEqualTo(new Progress(7, 7, 1));
    }

    @Test
    void the_debrief_shows_every_decision_and_what_was_never_met() {
        Attempt finished = read(worked("partir"));

        assertThat(((Screen.DebriefScreen) finished.screen()).decisions())
                .extracting(
                        review -> review.scene().value(),
                        Screen.DecisionReview::met,
                        Screen.DecisionReview::earned,
                        Screen.DecisionReview::possible)
                .containsExactly(tuple("a", true, 0.0, 2.0), tuple("b", false, 0.0, 2.0), tuple("c", false, 0.0, 2.0));
    }

    @Test
    void the_debrief_tells_what_a_repair_gave_back() {
        Attempt finished = read(worked("mal", "s-excuser", "bien", "bien"));

        Screen.DebriefScreen debrief = (Screen.DebriefScreen) finished.screen();

        assertThat(debrief.decisions().get(0).restored()).isEqualTo(1);
        assertThat(debrief.decisions().get(1).graded()).isFalse();
        assertThat(debrief.decisions().get(0).choices())
                .filteredOn(Screen.ChoiceReview::taken)
                .extracting(review -> review.choice().id().value())
                .containsExactly("mal");
        assertThat(debrief.lived()).hasSize(9);
    }

    @Test
    void a_hidden_brake_is_revealed_once_by_the_choice_that_finds_it() {
        Attempt begun = begin(AnExercise.playing(AStory.inOneDimension()
                .checkpoint("a", new AStory.Way("demander", "b", List.of("vue"), List.of(2.0)))
                .scene("b", new AStory.Way("redemander", "fin", List.of("vue"), List.of()))
                .ending("fin")
                .build()));

        Attempt first = begun.play(new Move.Chosen(screen("a"), new ChoiceId("demander"), NOW));
        Attempt second = read(first).play(new Move.Chosen(screen("b"), new ChoiceId("redemander"), NOW));

        assertThat(((Screen.ConsequenceScreen) first.screen()).revealed())
                .extracting(brake -> brake.id().value())
                .containsExactly("vue");
        assertThat(((Screen.ConsequenceScreen) second.screen()).revealed()).isEmpty();
        assertThat(((Screen.DebriefScreen) read(read(second)).screen()).revealed())
                .containsExactly(new BrakeId("vue"));
    }

    @Test
    void a_scene_visited_again_is_another_screen() {
        Attempt begun = begin(AnExercise.playing(AStory.inOneDimension()
                .scene("a", to("tourner", "a"), to("finir", "fin"))
                .ending("fin")
                .build()));

        Attempt round = played(begun, "tourner", "tourner");

        assertThat(round.screen().id()).isEqualTo(screen("a~3"));
        assertThat(round.passed()).extracting(s -> s.id().value()).doesNotHaveDuplicates();
        assertThat(read(played(round, "finir")).finished()).isTrue();
    }

    @Test
    void refuses_a_choice_that_is_not_offered_and_a_scene_not_shown() {
        assertThat(refusal(worked(), new Move.Chosen(screen("a"), new ChoiceId("ailleurs"), NOW)))
                .isEqualTo(MoveRefused.Code.UNKNOWN_OPTION);
        assertThat(refusal(worked(), new Move.Chosen(screen("c"), new ChoiceId("bien"), NOW)))
                .isEqualTo(MoveRefused.Code.UNKNOWN_SCREEN);
        assertThat(refusal(worked(), new Move.Continued(screen("a"), NOW))).isEqualTo(MoveRefused.Code.NOT_AN_ANSWER);
    }

    @Test
    void nothing_follows_the_debrief() {
        Attempt finished = read(worked("partir"));

        assertThat(refusal(finished, new Move.Continued(screen("scenario~bilan"), NOW)))
                .isEqualTo(MoveRefused.Code.NOTHING_FOLLOWS);
        assertThat(finished.play(new Move.Continued(screen("fin-tot"), NOW))).isSameAs(finished);
    }
}
