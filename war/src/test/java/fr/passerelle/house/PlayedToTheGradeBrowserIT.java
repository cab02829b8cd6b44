package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.house.fixture.learner.Witness;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From signing in at the school to the grade in its gradebook, under both regimes of cookies (B-1 to B-4, D-13). */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlayedToTheGradeBrowserIT {

    private final WholeHouse house;

    PlayedToTheGradeBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouver-la-bonne-page", "michel"})
    void is_played_in_the_frame_and_graded_where_only_partitioned_cookies_are_kept(String activity) {
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, new Album(activity).and(new Axe()))) {
            playsAndReadsTheGrade(learner, activity);

            List<Cookie> cookies = learner.cookiesKeptFor(house.toolAddress());
            assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.partitionKey != null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouver-la-bonne-page", "michel"})
    void is_played_in_the_frame_and_graded_where_no_cookie_is_kept(String activity) {
        try (Learner learner = house.learner(CookieRegime.NONE_KEPT, Witness.nobody())) {
            playsAndReadsTheGrade(learner, activity);

            assertThat(learner.cookiesKeptFor(house.toolAddress())).isEmpty();
        }
    }

    private static void playsAndReadsTheGrade(Learner learner, String activity) {
        OpenActivity open = learner.opens(activity).playsToTheEnd(Answers.ALL_RIGHT);

        assertThat(open.score()).isEqualTo("100");
        open.saysThatTheGradeIsSent();
        open.looksAt("note envoyée");
        learner.readsInTheGradebook(activity, "100");
        assertThat(learner.complaints()).isEmpty();
    }
}
