package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.Witness;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has no mouse: everything is reached and done with Tab, Shift+Tab, Space, Enter and the arrows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardBrowserIT {

    private WholeHouse house;

    @BeforeAll
    void open(@TempDir Path home) {
        house = WholeHouse.in(home);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouver-la-bonne-page", "michel"})
    void is_played_to_the_grade_with_the_keyboard_alone(String activity) {
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, Witness.nobody())) {
            learner.withTheKeyboardAlone();

            learner.opens(activity).playsToTheEnd(Answers.ALL_RIGHT);

            learner.readsInTheGradebook(activity, "100");
            assertThat(learner.complaints()).isEmpty();
        }
    }
}
