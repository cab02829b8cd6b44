package fr.passerelle.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.app.web.fixture.AWebHouse;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.house.fixture.Browsers;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.learner.Axe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser, under the headers of the house: nothing blocked, nothing wider than the window, no
 * violation that axe can find. Pictures are left in {@code target/pages} for people to look at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesInBrowserIT {

    private static final Path PICTURES = Path.of("target/pages");

    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What is written one letter under the other, for want of room beside it. */
    private static final String SQUEEZED = """
            [...document.querySelectorAll('dd, dt, td, tbody th, li, p')]
                .filter(box => box.textContent.trim().length > 8 && box.clientWidth > 1 && box.clientWidth < 40)
                .map(box => box.textContent.trim())""";

    private static final String LISTENING =
            "<script>const heard = []; addEventListener('message', event => heard.push(event.data));</script>";

    private final WebTools tools = AnInstallation.toolsAt("http://localhost");
    private AWebHouse house = AWebHouse.open(tools, GalleryResource.class);
    private final Browsers browsers = Browsers.open();
    private final Axe axe = new Axe();

    @BeforeAll
    void folder() throws IOException {
        Files.createDirectories(PICTURES);
        for (Map.Entry<String, String> page : Gallery.of(tools).entrySet()) {
            Files.writeString(PICTURES.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

    @AfterAll
    void close() {
        browsers.close();
        house.close();
    }

    Stream<String> pages() {
        return Gallery.of(tools).keySet().stream().filter(name -> !name.equals("ouverture"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_complete_accessible_and_narrow_enough(String name) {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = context.newPage();
            List<String> complaints = listenTo(page);
            page.setViewportSize(1280, 800);
            page.navigate(house.url("/galerie/" + name).toString());
            picture(page, name + ".large");
            axe.sees(page, name);
            Object squeezed = page.evaluate(SQUEEZED);

            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, name + ".dark");
            axe.sees(page, name + " sombre");

            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(640, 400);
            picture(page, name + ".twice");
            Object atTwiceTheSize = page.evaluate(OVERFLOW);
            page.setViewportSize(320, 256);
            picture(page, name + ".small");
            Object onASmallScreen = page.evaluate(OVERFLOW);
            Object squeezedThere = page.evaluate(SQUEEZED);

            assertThat(complaints).isEmpty();
            assertThat(squeezed).isEqualTo(List.of());
            assertThat(squeezedThere).isEqualTo(List.of());
            assertThat(atTwiceTheSize).isEqualTo(0);
            assertThat(onASmallScreen).isEqualTo(0);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private List<String> listenTo(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(house.url("/").toString())) {
                complaints.add("a request elsewhere: " + request.url());
            }
        });
        return complaints;
    }

    @Test
    void a_memo_prints_without_navigation() {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = context.newPage();
            page.navigate(house.url("/galerie/module-memo").toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("module-memo.pdf")));

            assertThat(page.locator("footer").isVisible()).isFalse();
            assertThat(page.locator("form").isVisible()).isFalse();
            assertThat(page.locator(".memo").isVisible()).isTrue();
        }
    }

    @Test
    void an_ordering_is_done_with_the_keyboard_alone() {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = context.newPage();
            page.navigate(house.url("/galerie/module-ordre").toString());
            String second =
                    page.locator(".arranged > li").nth(1).locator("> span").innerText();

            page.locator(".arranged > li")
                    .nth(1)
                    .locator("button.mover")
                    .first()
                    .focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".arranged > li").first().locator("> span").innerText())
                    .isEqualTo(second);
            assertThat(page.locator(".arranged > li").first().locator("select").inputValue())
                    .isEqualTo("1");
            assertThat(page.evaluate(
                            "document.activeElement.closest('li') === document.querySelector('.arranged > li')"))
                    .isEqualTo(true);
            assertThat(page.locator("[role=status]").innerText())
                    .contains("Place 1")
                    .contains(second);
            assertThat(page.evaluate("sessionStorage.getItem('passerelle.ticket.abc')"))
                    .isEqualTo("ticket-1");
        }
    }

    @Test
    void a_correction_is_what_has_the_focus() {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = context.newPage();
            page.navigate(house.url("/galerie/module-correction-fausse").toString());

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("verdict");
        }
    }

    @Test
    void a_login_leaves_by_itself_and_what_was_kept_is_found_again() {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = context.newPage();
            page.navigate(house.url("/galerie/ouverture").toString());
            page.waitForURL("**/galerie/accueil?**");

            assertThat(page.evaluate("sessionStorage.getItem('passerelle.secret.s1')"))
                    .isEqualTo("secret");
        }
    }

    @Test
    void a_frame_tells_its_height_as_an_object_and_as_text_and_asks_to_be_closed_where_there_is_no_way_back() {
        try (BrowserContext context = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page platform = context.newPage();
            platform.route(
                    "**/cadre",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(LISTENING + "<iframe src='/galerie/module-fin-sans-retour/encadree'></iframe>")));
            platform.navigate(house.url("/cadre").toString());

            platform.frameLocator("iframe").getByText("Fermer l’activité").click();

            platform.waitForFunction("() => heard.some(message => message.subject === 'lti.close')");
            assertThat(platform.evaluate("heard.find(message => message.subject === 'lti.frameResize').height"))
                    .isEqualTo(platform.evaluate(
                            "heard.filter(message => typeof message === 'string').map(JSON.parse)[0].height"));
            assertThat(platform.frameLocator("iframe").locator("#leave").innerText())
                    .contains("Vous pouvez revenir à votre cours.");
        }
    }
}
