package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.Doorstep;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.house.fixture.learner.Witness;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.habit.Trait;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a launch does in browsers that keep much, little or nothing, beside platforms that offer storage or none (B-4). */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BindingBrowserIT {
    private static final String ACTIVITY = "michel";
    private static final String POST = """
            ([address, fields]) => {
                const form = document.createElement('form');
                form.method = 'post';
                form.action = address;
                for (const [name, value] of Object.entries(fields)) {
                    const field = document.createElement('input');
                    field.name = name;
                    field.value = value;
                    form.append(field);
                }
                document.body.append(form);
                form.submit();
            }""";

    private final WholeHouse house;

    BindingBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @AfterEach
    void recover() {
        house.lms().recover();
        house.lms().giveUp(Trait.HINTS_WORK_AGAIN);
    }

    @Test
    void opens_by_its_cookie_where_third_party_cookies_are_allowed() {
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_ALLOWED, Witness.nobody())) {
            learner.goesTo(ACTIVITY, PlatformStorage.NONE).entered();

            assertThat(learner.cookiesKeptFor(house.toolAddress()))
                    .extracting(cookie -> cookie.name)
                    .containsExactly("__Secure-passerelle-ticket");
            assertThat(learner.complaints()).isEmpty();
        }
    }

    @Test
    void a_frame_that_keeps_nothing_offers_a_tab_at_once_where_the_activity_is_played_to_the_grade() {
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {
            int asked = authentications();
            Doorstep frame = learner.goesTo(ACTIVITY, PlatformStorage.NONE).offersATab();
            // The platform was not asked yet: a hint that works once still works in the tab (Moodle, Q4).
            assertThat(authentications()).isEqualTo(asked);

            OpenActivity tab = frame.takesTheTab().entered().playsToTheEnd(Answers.FIRST_WRITTEN);

            learner.readsInTheGradebook(ACTIVITY, tab.score());
            tab.goesBackToTheCourse("L’activité est terminée.");
            assertThat(learner.complaints()).isEmpty();
        }
    }

    @Test
    void a_browser_that_keeps_nothing_anywhere_is_told_so_in_the_tab_and_offered_no_further_one() {
        try (Learner learner = house.learner(CookieRegime.ALL_BLOCKED, new Album("nothing-anywhere").and(new Axe()))) {
            Doorstep frame = learner.goesTo(ACTIVITY, PlatformStorage.NONE).offersATab();

            Page tab = frame.takesTheTab().says("Votre navigateur n’a rien gardé de votre départ");

            assertThat(tab.getByRole(AriaRole.BUTTON).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARENT", "NAMED_FRAME"})
    void a_frame_that_keeps_nothing_opens_by_the_platforms_storage(PlatformStorage storage) {
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {
            OpenActivity michel = learner.goesTo(ACTIVITY, storage).entered();
            OpenActivity module =
                    learner.goesBeside("trouver-la-bonne-page", storage).entered();

            michel.goesOn(Answers.FIRST_WRITTEN);
            module.goesOn(Answers.FIRST_WRITTEN);

            assertThat(learner.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("B-5: a platform that names no storage may say so when it is asked for its capabilities")
    void storage_that_the_login_does_not_name_is_found_by_asking_the_page_around_us() {
        house.lms().suffer(Fault.STORAGE_UNANNOUNCED);
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {
            OpenActivity michel =
                    learner.goesTo(ACTIVITY, PlatformStorage.PARENT).entered();

            michel.goesOn(Answers.FIRST_WRITTEN);

            assertThat(learner.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, STORAGE_FROM_WRONG_ORIGIN",
        "NAMED_FRAME, STORAGE_FROM_ANOTHER_FRAME",
        "PARENT, STORAGE_ERROR",
        "PARENT, STORAGE_SILENT"
    })
    void an_answer_of_the_platforms_storage_that_is_not_right_opens_nothing_and_a_tab_is_offered(
            PlatformStorage storage, Fault fault) {
        house.lms().suffer(fault);
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {

            Doorstep frame = learner.goesTo(ACTIVITY, storage).offersATab();

            assertThat(learner.cookiesKeptFor(house.toolAddress())).isEmpty();
            assertThat(frame.takesTheTab()
                            .says("Relancez l’activité depuis votre cours")
                            .url())
                    .endsWith("/lti/launch");
        }
    }

    @ParameterizedTest
    @CsvSource({"PARENT, STORAGE_SILENT", "NAMED_FRAME, STORAGE_LATE"})
    void where_a_hint_works_again_the_late_tab_starts_again_from_the_login_and_is_played_to_the_grade(
            PlatformStorage storage, Fault fault) {
        house.lms().adopt(Trait.HINTS_WORK_AGAIN);
        house.lms().suffer(fault);
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {
            Doorstep frame = learner.goesTo(ACTIVITY, storage).offersATab();

            OpenActivity tab = frame.takesTheTab().entered().playsToTheEnd(Answers.FIRST_WRITTEN);

            learner.readsInTheGradebook(ACTIVITY, tab.score());
            assertThat(learner.complaints()).isEmpty();
        }
    }

    @Test
    void a_right_answer_that_comes_late_still_opens_the_activity_whose_frame_offers_a_tab_meanwhile() {
        house.lms().suffer(Fault.STORAGE_LATE);
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody())) {
            Doorstep frame =
                    learner.goesTo(ACTIVITY, PlatformStorage.NAMED_FRAME).offersATab();

            frame.entered().goesOn(Answers.FIRST_WRITTEN);

            assertThat(learner.complaints()).isEmpty();
        }
    }

    @Test
    void the_way_back_of_a_tab_that_could_not_start_again_leads_to_the_course() {
        house.lms().suffer(Fault.STORAGE_ERROR);
        Witness looking = new Album("relaunch").and(new Axe());
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, looking)) {
            Page tab = learner.goesTo(ACTIVITY, PlatformStorage.PARENT)
                    .offersATab()
                    .takesTheTab()
                    .says("Relancez l’activité depuis votre cours");

            tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revenir à votre cours"))
                    .click();

            tab.waitForURL(address -> address.startsWith(house.lms().issuer()));
        }
    }

    @Test
    void the_frame_of_the_page_that_offers_a_tab_is_as_high_as_its_text() {
        try (Learner learner = house.learner(CookieRegime.FRAME_BLOCKED, Witness.nobody(), 320, 640)) {
            Doorstep frame = learner.goesTo(ACTIVITY, PlatformStorage.NONE).offersATab();

            assertThat(frame.height()).isGreaterThan(640);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void another_persons_launch_finished_in_this_browser_opens_nothing_and_leaves_ours_alone(CookieRegime regime) {
        Map<String, String> foreign =
                new Visitor(house.tool()).login(house.lms().launch("bruno", ACTIVITY));
        try (Learner victim = house.learner(regime, Witness.nobody())) {
            OpenActivity own = victim.goesTo(ACTIVITY, PlatformStorage.NONE).entered();
            List<Cookie> cookies = victim.cookiesKeptFor(house.toolAddress());

            Page trap = victim.visits(house.lms().signInUrl());
            trap.evaluate(POST, List.of(house.tool().address("/lti/launch").toString(), foreign));

            trap.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Votre navigateur n’a rien gardé de votre départ"))
                    .waitFor();
            assertThat(victim.cookiesKeptFor(house.toolAddress()))
                    .extracting(cookie -> cookie.name + cookie.value + cookie.path)
                    .isEqualTo(cookies.stream()
                            .map(cookie -> cookie.name + cookie.value + cookie.path)
                            .toList());
            own.goesOn(Answers.ALL_RIGHT);
        }
    }

    private int authentications() {
        return house.lms().journal().about("authentication").size();
    }
}
