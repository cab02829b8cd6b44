package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OpenActivity;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A module, from signing in at the school to the grade in its gradebook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModuleBrowserIT {
    private static final String MODULE = "trouver-la-bonne-page";

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
    @EnumSource
    void is_played_in_the_frame_to_the_end_and_graded(CookieRegime regime) {
        try (Learner learner = house.learner(regime, new Album("module-" + regime.name()))) {
            OpenActivity module = learner.opens(MODULE).playsToTheEnd(Answers.ALL_RIGHT);

            assertThat(module.score()).isEqualTo("100");
            learner.opensTheGradebook(MODULE).shows("Trouver la bonne page", "100");
            module.reloadsTheFrame();
            assertThat(module.whereTheGradeIs())
                    .contains("Votre note a été envoyée à Centre de formation des Trois-Vallées");
            assertThat(learner.complaints()).isEmpty();
        }
    }
}
