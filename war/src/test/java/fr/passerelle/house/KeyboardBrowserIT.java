package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.Witness;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has no mouse: everything is reached and done with Tab, Shift+Tab, Space, Enter and the arrows. */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardBrowserIT {

    private final WholeHouse house;

    KeyboardBrowserIT(WholeHouse house) {
        this.house = house;
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
