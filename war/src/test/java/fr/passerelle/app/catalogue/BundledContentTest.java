package fr.passerelle.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.fixture.RandomLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is packed with the application. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundledContentTest {

    @Test
    void has_no_problem_at_all_not_even_a_warning() {
        assertThat(ContentCheck.bundled()).isEmpty();
    }

    @Test
    void holds_a_module_and_an_exercise_under_the_names_links_use() {
        List<Playable> all = Catalogue.bundled().all();

        assertThat(all).extracting(playable -> playable.id().value()).contains("trouver-la-bonne-page", "michel");
    }

    @Test
    void is_in_the_guide_of_those_who_place_it() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/enseigner.md"));

        assertThat(Catalogue.bundled().all())
                .allSatisfy(playable -> assertThat(guide)
                        .contains("| `" + playable.id().value() + "` |", "| " + playable.title() + " |"));
    }

    @Test
    void can_be_played_from_beginning_to_end_at_random_two_hundred_times() {
        for (Playable playable : Catalogue.bundled().all()) {
            for (int seed = 0; seed < 200; seed++) {
                RandomLearner learner = new RandomLearner(new Random(seed));

                var attempt = learner.playToTheEnd(new AttemptId("bundled-" + seed), playable);

                assertThat(attempt.finished()).isTrue();
                assertThat(attempt.outcome().share()).isBetween(0.0, 1.0);
            }
        }
    }
}
