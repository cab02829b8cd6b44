package fr.passerelle.house;

import static fr.passerelle.house.fixture.webkit.WebKitBrowser.NO_FRAME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.secure.SecureHouse;
import fr.passerelle.house.fixture.webkit.WebKitBrowser;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Safari's engine, as installed, over https: no cookie of the tool survives in the LMS's frame, and the activity is played
 * to the grade all the same (B-3, B-4), also where the platform's storage answers wrongly or late (B-6).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlayedInWebKitIT {
    private static final String ACTIVITY = "michel";
    private static final String COURSE = "accueil";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots", "webkit");
    private static final String FRAME = "iframe.tool";
    private static final String GO = "form.move button";
    private static final String TICKET_IN_THE_PAGE = "return document.getElementById('play')?.dataset.ticket";
    private static final String TAB_OFFERED = "return document.getElementById('new-tab')?.checkVisibility()";
    private static final int MOST_SCREENS = 40;

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init") // before all
    private static SecureHouse house;

    @BeforeAll
    static void open() {
        WebKitBrowser.mustBeHere();
        house = SecureHouse.in(home);
    }

    @AfterEach
    void recover() {
        house.lms().recover();
        house.lms().giveUp(Trait.HINTS_WORK_AGAIN);
    }

    @AfterAll
    static void shut() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void is_played_in_the_frame_and_graded_by_the_storage_of_the_frame_alone() {
        try (WebKitBrowser browser = WebKitBrowser.open()) {
            signsIn(browser, "amina");

            browser.goTo(house.lms().activityPage(ACTIVITY));
            // The page carries its ticket: the way of a browser that kept no cookie.
            assertThat(browser.awaitInTheFrame(FRAME, TICKET_IN_THE_PAGE).asText())
                    .hasSize(43);
            browser.picture(PICTURES.resolve("start.png"));
            playsToTheEnd(browser, FRAME);

            browser.picture(PICTURES.resolve("end.png"));
            assertThat(house.lms().journal().awaitScoresFor("amina", 1, PATIENCE))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PARENT, bruno", "NAMED_FRAME, chloe"})
    void is_played_by_the_platforms_storage_where_the_frame_keeps_nothing_either(
            PlatformStorage storage, String person) {
        try (WebKitBrowser browser = WebKitBrowser.open()) {
            signsIn(browser, person);
            keepsNothingInTheFrame(browser);

            browser.goTo(house.lms().activityPage(ACTIVITY, storage));
            assertThat(browser.awaitInTheFrame(FRAME, TICKET_IN_THE_PAGE).asText())
                    .hasSize(43);
            playsToTheEnd(browser, FRAME);

            assertThat(house.lms().journal().awaitScoresFor(person, 1, PATIENCE))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, STORAGE_SILENT",
        "PARENT, STORAGE_ERROR",
        "PARENT, STORAGE_FROM_WRONG_ORIGIN",
        "NAMED_FRAME, STORAGE_FROM_ANOTHER_FRAME"
    })
    void an_answer_of_the_storage_that_is_not_right_opens_nothing_and_the_tab_plays_to_the_grade(
            PlatformStorage storage, Fault fault) {
        String person = someoneNew(fault.name());
        house.lms().suffer(fault);
        house.lms().adopt(Trait.HINTS_WORK_AGAIN);
        try (WebKitBrowser browser = WebKitBrowser.open()) {
            signsIn(browser, person);
            keepsNothingInTheFrame(browser);

            browser.goTo(house.lms().activityPage(ACTIVITY, storage));
            browser.awaitInTheFrame(FRAME, TAB_OFFERED);
            browser.picture(PICTURES.resolve(fault + "-tab-offered.png"));
            browser.takesTheTabOf(FRAME, "#new-tab button");
            playsToTheEnd(browser, NO_FRAME);

            browser.picture(PICTURES.resolve(fault + "-tab-end.png"));
            assertThat(house.lms().journal().awaitScoresFor(person, 1, PATIENCE))
                    .hasSize(1);
            // By now every answer has come: the frame took none of them for its own.
            browser.goesBackToTheFirstTab();
            browser.awaitInTheFrame(FRAME, TAB_OFFERED + " && !document.getElementById('play')");
        }
    }

    @Test
    void a_right_answer_of_the_storage_that_comes_late_opens_the_frame_which_plays_to_the_grade() {
        String person = someoneNew("late");
        house.lms().suffer(Fault.STORAGE_LATE);
        try (WebKitBrowser browser = WebKitBrowser.open()) {
            signsIn(browser, person);
            keepsNothingInTheFrame(browser);

            browser.goTo(house.lms().activityPage(ACTIVITY, PlatformStorage.NAMED_FRAME));
            browser.awaitInTheFrame(FRAME, TAB_OFFERED);
            assertThat(browser.awaitInTheFrame(FRAME, TICKET_IN_THE_PAGE).asText())
                    .hasSize(43);
            playsToTheEnd(browser, FRAME);

            assertThat(house.lms().journal().awaitScoresFor(person, 1, PATIENCE))
                    .hasSize(1);
        }
    }

    private static String someoneNew(String id) {
        house.lms().school().addPerson(id, "Inès", "Morvan", Role.LEARNER);
        house.lms().school().enrol(id, COURSE);
        return id;
    }

    private static void signsIn(WebKitBrowser browser, String person) {
        browser.goTo(house.lms().signInUrl());
        browser.press("input[name=person][value='"
                + house.lms().school().person(person).id() + "'] + button");
    }

    /** A launch that succeeds brings our page into the frame, and with it the way to what the frame keeps for us. */
    private static void keepsNothingInTheFrame(WebKitBrowser browser) {
        browser.goTo(house.lms().activityPage(ACTIVITY));
        browser.awaitInTheFrame(FRAME, TICKET_IN_THE_PAGE);
        browser.fillTheStorageOf(FRAME);
    }

    private static void playsToTheEnd(WebKitBrowser browser, String frame) {
        for (int screens = 0; !isTheLast(browser, frame); screens++) {
            assertThat(screens).isLessThan(MOST_SCREENS);
            browser.awaitInTheFrame(
                    frame,
                    "document.querySelector('form.move input[type=radio]')?.click(); window.formerPage = true; return true;");
            browser.pressInTheFrame(frame, GO);
            browser.awaitInTheFrame(frame, "return !window.formerPage && document.readyState === 'complete'");
        }
    }

    private static boolean isTheLast(WebKitBrowser browser, String frame) {
        return browser.awaitInTheFrame(
                        frame,
                        "return document.querySelector('" + GO
                                + "') && (document.getElementById('resultat') ? 'last' : 'more')")
                .asText()
                .equals("last");
    }
}
