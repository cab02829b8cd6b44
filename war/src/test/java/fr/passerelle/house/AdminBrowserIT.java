package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Browsers;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Axe;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The administration as a new administrator meets it, by the keyboard alone: the first link, an invitation, every page and
 * state of it, looked at by axe in both themes and measured at 320 pixels. Pictures are left in {@code target/screenshots}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminBrowserIT {
    private static final String EMAIL = "camille.martin@region.example";
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final int MOST_TABS = 80;

    private final Axe axe = new Axe();
    private final Album album = new Album("administration");

    @Test
    void a_new_administrator_gets_in_and_invites_somebody_by_the_keyboard_alone() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2);
                Browsers browsers = Browsers.open();
                BrowserContext visitor = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = visitor.newPage();
            AdminBrowser.organisation(tool, "Conseil départemental du Val-de-Marche et des Trois-Rivières");

            page.navigate(
                    tool.address("/admin/lien#" + AdminBrowser.firstLink(tool)).toString());
            page.waitForFunction("() => document.getElementById('code').value !== ''");
            assertThat(page.url()).endsWith("/admin/lien");
            seen(page, "lien");
            enter(page, "main form button");
            seen(page, "premier compte");
            typed(page, "#email", EMAIL);
            typed(page, "#password", "trop court");
            typed(page, "#again", "trop courte");
            page.evaluate("document.querySelector('main form').noValidate = true");
            enter(page, "main form button");
            seen(page, "mots de passe differents");
            typed(page, "#password", AdminBrowser.PASSWORD);
            typed(page, "#again", AdminBrowser.PASSWORD);
            enter(page, "main form button");
            page.waitForURL("**/admin");
            seen(page, "accueil");

            enter(page, "nav a[href$='/administrateurs']");
            seen(page, "administrateurs");
            typed(page, "#email", "sacha@valdemarche.example");
            tabTo(page, "#organisation");
            page.keyboard().press("ArrowDown");
            enter(page, "form.fields button");
            assertThat(page.locator(".notice").innerText()).contains("L’invitation de sacha@valdemarche.example");
            tabTo(page, "#secret");
            tabTo(page, ".notice button");
            seen(page, "invitation");
            String link = page.locator("#secret").inputValue();

            enter(page, "tbody tr:nth-child(1) form[action$='/desactiver'] button");
            assertThat(page.locator("[role=alert]").innerText()).contains("le dernier");
            seen(page, "dernier administrateur");
            enter(page, "nav a[href$='/organisations']");
            seen(page, "organisations");
            enter(page, "nav a[href$='/historique']");
            seen(page, "historique");
            enter(page, ".who a");
            seen(page, "compte");
            enter(page, ".who button");
            page.waitForURL("**/admin/connexion");
            seen(page, "connexion");
            typed(page, "#email", EMAIL);
            typed(page, "#password", "pas le bon");
            enter(page, "main form button");
            seen(page, "connexion refusee");
            typed(page, "#password", AdminBrowser.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/admin");

            invited(browsers, link);
        }
    }

    private void invited(Browsers browsers, String link) {
        try (BrowserContext visitor = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            Page page = visitor.newPage();
            page.navigate(link);
            page.waitForFunction("() => document.getElementById('code').value !== ''");
            enter(page, "main form button");
            seen(page, "invitation ouverte");
            typed(page, "#password", "une phrase de Sacha");
            typed(page, "#again", "une phrase de Sacha");
            enter(page, "main form button");
            page.waitForURL("**/admin");
            assertThat(page.locator(".who").innerText()).contains("sacha@", "Conseil départemental");
            assertThat(page.locator("nav a[href$='/organisations']").count()).isZero();
            seen(page, "accueil d une organisation");
        }
    }

    /** Axe in both themes, no sideways scrolling on a small screen, and pictures. */
    private void seen(Page page, String moment) {
        axe.sees(page, moment);
        album.sees(page, moment);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe.sees(page, moment + " sombre");
        album.sees(page, moment + " sombre");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 640);
        assertThat(page.evaluate(OVERFLOW))
                .as("wider than the screen: %s", moment)
                .isEqualTo(0);
        album.sees(page, moment + " petit");
        page.setViewportSize(1280, 800);
    }

    private static void typed(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void enter(Page page, String control) {
        tabTo(page, control);
        Locator before = page.locator("html");
        before.evaluate("html => html.dataset.before = 'yes'");
        page.keyboard().press("Enter");
        page.waitForFunction(
                "() => document.documentElement.dataset.before !== 'yes' && document.readyState === 'complete'");
    }

    /** Presses the tabulator until the control has the focus, as somebody without a mouse does. */
    private static void tabTo(Page page, String control) {
        String focused = "selector => document.activeElement === document.querySelector(selector)";
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate(focused, control))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + control);
    }
}
