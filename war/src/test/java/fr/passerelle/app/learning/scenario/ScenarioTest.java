package fr.passerelle.app.learning.scenario;

import static fr.passerelle.app.learning.fixture.AStory.Way.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.app.learning.fixture.AStory;
import fr.passerelle.app.learning.fixture.AnExercise;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScenarioTest {

    @Test
    void refuses_a_choice_that_leads_to_no_scene() {
        AStory story = AStory.inOneDimension().scene("a", to("aller", "nulle-part"));

        assertThatIllegalArgumentException().isThrownBy(story::build);
    }

    @Test
    void refuses_two_scenes_with_one_name() {
        AStory story = AStory.inOneDimension().ending("a").ending("a");

        assertThatIllegalArgumentException().isThrownBy(story::build);
    }

    @Test
    void refuses_a_repair_of_what_is_not_graded() {
        AStory story = AStory.inOneDimension()
                .scene("a", to("aller", "r"))
                .repair("r", "a", 0.5, to("aller", "fin"))
                .ending("fin");

        assertThatIllegalArgumentException().isThrownBy(story::build);
    }

    @Test
    void refuses_a_repair_that_gives_back_more_than_was_lost() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Repair(new SceneId("r"), new SceneId("a"), 1.1));
    }

    @Test
    void counts_the_scenes_of_the_longest_way() {
        assertThat(AnExercise.workedExample().longestWalk()).isEqualTo(5);
    }

    @Test
    void counts_every_scene_when_the_story_can_turn_in_circles() {
        Scenario circular = AStory.inOneDimension()
                .scene("a", to("tourner", "b"), to("finir", "fin"))
                .scene("b", to("revenir", "a"))
                .ending("fin")
                .build();

        assertThat(circular.longestWalk()).isEqualTo(3);
    }

    @Test
    void an_emotion_always_has_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Emotion(0, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Emotion(3, "Ravi."));
    }
}
