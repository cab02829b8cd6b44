package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.secure.SecureHouse;
import fr.passerelle.house.fixture.webkit.WebKitBrowser;
import fr.passerelle.testlms.school.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safari's engine, as installed, over https: no cookie of the tool survives in the LMS's frame, and the activity is played
 * to the grade all the same (B-3, B-4).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlayedInWebKitIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "screenshots", "webkit");
    private static final String FRAME = "iframe.tool";
    private static final String GO = "form.move button";
    private static final int MOST_SCREENS = 40;

    @Test
    void is_played_in_the_frame_and_graded_by_the_storage_of_the_frame_alone(@TempDir Path home) {
        try (WebKitBrowser browser = WebKitBrowser.open();
                SecureHouse house = SecureHouse.in(home)) {
            Person amina = house.lms().school().person("amina");
            browser.goTo(house.lms().signInUrl());
            browser.press("input[name=person][value='" + amina.id() + "'] + button");

            browser.goTo(house.lms().activityPage("michel"));
            // The page carries its ticket: the way of a browser that kept no cookie.
            assertThat(browser.awaitInTheFrame(FRAME, "return document.getElementById('play')?.dataset.ticket")
                            .asText())
                    .hasSize(43);
            browser.picture(PICTURES.resolve("start.png"));
            playsToTheEnd(browser);

            browser.picture(PICTURES.resolve("end.png"));
            assertThat(house.lms().journal().awaitScoresFor("amina", 1, PATIENCE))
                    .hasSize(1);
        }
    }

    private static void playsToTheEnd(WebKitBrowser browser) {
        for (int screens = 0; !isTheLast(browser); screens++) {
            assertThat(screens).isLessThan(MOST_SCREENS);
            browser.awaitInTheFrame(
                    FRAME,
                    "document.querySelector('form.move input[type=radio]')?.click(); window.formerPage = true; return true;");
            browser.pressInTheFrame(FRAME, GO);
            browser.awaitInTheFrame(FRAME, "return !window.formerPage && document.readyState === 'complete'");
        }
    }

    private static boolean isTheLast(WebKitBrowser browser) {
        return browser.awaitInTheFrame(
                        FRAME,
                        "return document.querySelector('" + GO
                                + "') && (document.getElementById('resultat') ? 'last' : 'more')")
                .asText()
                .equals("last");
    }
}
