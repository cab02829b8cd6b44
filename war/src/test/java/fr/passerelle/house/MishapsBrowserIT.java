package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.house.fixture.learner.Witness;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to people and must not cost them anything. */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MishapsBrowserIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String PERSONA = "michel";

    private final WholeHouse house;

    MishapsBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void a_reload_of_the_frame_shows_the_same_screen(CookieRegime regime) {
        try (Learner learner = house.learner(regime, Witness.nobody())) {
            OpenActivity module = learner.opens(MODULE);
            module.reloadsTheFrame();
            assertThat(module.heading()).isEqualTo("Geste 1\u00a0: choisir la porte");
            module.goesOn(Answers.ALL_RIGHT);
            String question = module.whatItShows();

            module.reloadsTheFrame();

            assertThat(module.whatItShows()).isEqualTo(question);
            module.goesOn(Answers.ALL_RIGHT);
            String correction = module.whatItShows();
            module.reloadsTheFrame();
            assertThat(module.whatItShows()).isEqualTo(correction).isNotEqualTo(question);
            assertThat(module.playsToTheEnd(Answers.ALL_RIGHT).score()).isEqualTo("100");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void leaving_the_page_and_coming_back_goes_on_where_one_was(CookieRegime regime) {
        try (Learner learner = house.learner(regime, Witness.nobody())) {
            OpenActivity persona = learner.opens(PERSONA);
            persona.goesOn(Answers.ALL_RIGHT);
            persona.goesOn(Answers.ALL_RIGHT);
            String consequence = persona.whatItShows();

            OpenActivity later = learner.opensBeside(PERSONA);

            assertThat(later.whatItShows()).isEqualTo(consequence);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void the_back_button_breaks_nothing(CookieRegime regime) {
        try (Learner learner = house.learner(regime, Witness.nobody())) {
            OpenActivity persona = learner.opens(PERSONA);
            persona.goesOn(Answers.ALL_RIGHT);
            persona.goesOn(Answers.ALL_RIGHT);
            persona.goesOn(Answers.ALL_RIGHT);
            String reached = persona.whatItShows();

            persona.goesBack();
            persona.goesBack();

            assertThat(persona.whatItShows()).isEqualTo(reached);
            assertThat(persona.playsToTheEnd(Answers.ALL_RIGHT).score()).isEqualTo("100");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void a_double_click_sends_once(CookieRegime regime) {
        try (Learner learner = house.learner(regime, Witness.nobody())) {
            OpenActivity module = learner.opens(MODULE);

            module.goesOnWithADoubleClick(Answers.ALL_RIGHT);
            assertThat(module.whatItShows()).isEqualTo("À chaque demande sa porte, Répondre");
            module.goesOnWithADoubleClick(Answers.ALL_RIGHT);
            assertThat(module.whatItShows()).isEqualTo("À chaque demande sa porte, Continuer");
        }
    }

    @Test
    void two_activities_side_by_side_do_not_mix() {
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, Witness.nobody())) {
            OpenActivity module = learner.opens(MODULE);
            OpenActivity persona = learner.opensBeside(PERSONA);

            while (!persona.isFinished()) {
                module.goesOn(Answers.ALL_RIGHT);
                persona.goesOn(Answers.FIRST_WRITTEN);
            }
            module.playsToTheEnd(Answers.ALL_RIGHT);

            assertThat(module.score()).isEqualTo("100");
            learner.readsInTheGradebook(MODULE, "100");
            learner.readsInTheGradebook(PERSONA, persona.score());
        }
    }

    @Test
    void a_lower_score_never_takes_a_better_one_away() {
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, Witness.nobody())) {
            OpenActivity module = learner.opens(MODULE).playsToTheEnd(Answers.FIRST_WRITTEN);
            String low = module.expectedScore(Answers.FIRST_WRITTEN);
            assertThat(module.score()).isEqualTo(low).isNotEqualTo("100");
            learner.readsInTheGradebook(MODULE, low);

            module.startsAgain().playsToTheEnd(Answers.ALL_RIGHT);
            learner.readsInTheGradebook(MODULE, "100");
            module.startsAgain().playsToTheEnd(Answers.FIRST_WRITTEN);

            assertThat(module.score()).isEqualTo(low);
            module.saysThatTheGradeIsSent();
            learner.readsInTheGradebook(MODULE, "100");
        }
    }
}
