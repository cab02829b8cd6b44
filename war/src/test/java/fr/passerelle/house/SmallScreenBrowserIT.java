package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.NothingAside;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.house.fixture.learner.Witness;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A telephone, and a screen magnified four times, which is as small as WCAG 1.4.10 asks for: 320 by 256. */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallScreenBrowserIT {

    private final WholeHouse house;

    SmallScreenBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @CsvSource({"trouver-la-bonne-page, 320, 256", "michel, 320, 256", "trouver-la-bonne-page, 360, 740"})
    void never_scrolls_sideways(String activity, int width, int height) {
        Witness witness = new Album(activity + "-" + width + "x" + height).and(new NothingAside());
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, witness, width, height)) {

            OpenActivity open = learner.opens(activity).playsToTheEnd(Answers.FIRST_WRITTEN);

            assertThat(open.isFinished()).isTrue();
        }
    }
}
