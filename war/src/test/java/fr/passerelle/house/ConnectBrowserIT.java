package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Browsers;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.learner.Administrator;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.Onlooker;
import fr.passerelle.house.fixture.learner.Witness;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * From a fresh start to a learner's launch, as a new administrator goes, by the keyboard alone: with an invitation, and by
 * values pasted both ways. The time told is the driver's, who types at once and reads nothing: what remains for a person
 * is reading. Pictures are left in {@code target/screenshots}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectBrowserIT {
    private static final String EMAIL = "camille.martin@region.example";
    private static final String ACTIVITY = "michel";

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final TestLms lms = TestLms.start();
    private final Browsers browsers = Browsers.open();
    private final BrowserContext visitor = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800);
    private final Onlooker onlooker = new Onlooker("relier");
    private long began;

    @BeforeEach
    void begin() {
        began = System.nanoTime();
    }

    @AfterEach
    void close() {
        visitor.close();
        browsers.close();
        lms.close();
        tool.close();
    }

    @Test
    void a_platform_is_invited_approved_and_tried_F1_F9_A26(TestReporter report) {
        lms.suffer(Fault.REGISTRATION_WITHOUT_DEPLOYMENT);
        Administrator camille = newcomer();

        camille.follows("nav a[href$='/plateformes']").sees("aucune plateforme");
        camille.follows("main a[href$='/invitations']").sees("aucune invitation");
        camille.follows("main form button").sees("invitation");
        String link = camille.copies("#secret");

        Administrator denis = ofTheCampus();
        denis.writes("#link", link).follows("form[action$='/lien'] button");
        denis.readsInTheFrame("main h1");
        denis.sees("inscription");
        denis.followsInTheFrame("main form button").sees("inscription faite");
        assertThat(denis.readsInTheFrame("main")).contains("Ce qu’il reste à faire", "déploiement");
        denis.pressesInTheFrame("#close button").window().waitForURL("**/outils");

        camille.follows("nav a[href$='/plateformes']").sees("une plateforme");
        try (Learner amina = learner()) {
            amina.goesTo(ACTIVITY, PlatformStorage.NONE).says("Cette activité attend un accord");
            camille.follows("nav a[href$='/plateformes']").sees("un accord attendu");
            camille.follows("tbody th a").sees("deploiement en attente");
            camille.follows("button[name=approve][value=true]").sees("deploiement accepte");
            amina.goesBeside(ACTIVITY, PlatformStorage.NONE).entered();
        }
        camille.follows("main a[href$='/controle']").follows("main form button").sees("controle");
        assertThat(camille.window().locator("ol.checks > li.green").count()).isPositive();
        assertThat(camille.window().locator("ol.checks > li:not(.green)").allTextContents())
                .isEmpty();
        report.publishEntry("by invitation, the driver's time", spent().toString());
    }

    @Test
    void a_platform_is_linked_by_hand_after_wrong_values_F10(TestReporter report) {
        Administrator camille = newcomer();

        camille.follows("nav a[href$='/plateformes']").follows("main a[href$='/nouvelle']");
        camille.sees("a la main");
        camille.selects("#preset", "Moodle").writes("#site", "campus.example").follows("main form button");
        assertThat(camille.reads("#site-wrong")).contains("Ce n’est pas une adresse complète");
        camille.sees("adresse incomplete");
        camille.writes("#site", lms.issuer()).writes("#name", "Campus des Trois-Vallées");
        camille.follows("main form button").sees("valeurs a echanger");

        Administrator denis = ofTheCampus();
        denis.writes("#login", camille.copies("#paste-login"))
                .writes("#launch", camille.copies("#paste-launch"))
                .writes("#jwks", camille.copies("#paste-keys"))
                .follows("form[action$='/main'] button");
        RegisteredTool registered = lms.registeredTools().get(0);
        assertThat(denis.reads(".tool-facts")).contains(registered.clientId(), registered.deploymentId());

        camille.window().bringToFront();
        camille.writes("#CLIENT_ID", lms.tokenEndpoint().toString())
                .writes("#DEPLOYMENT_IDS", registered.clientId())
                .follows("form:has(#CLIENT_ID) button");
        assertThat(camille.reads("#CLIENT_ID-wrong")).contains("C’est une adresse");
        camille.sees("valeurs refusees");
        camille.writes("#CLIENT_ID", registered.clientId()).writes("#DEPLOYMENT_IDS", registered.deploymentId());
        camille.unfolds("details summary")
                .writes("#AUTHORIZATION_ENDPOINT", lms.authorizationEndpoint().toString())
                .writes("#TOKEN_ENDPOINT", lms.tokenEndpoint().toString())
                .writes("#JWKS_URI", lms.jwks().toString())
                .sees("valeurs de cette plateforme");
        camille.follows("form:has(#CLIENT_ID) button");
        assertThat(camille.reads(".notice")).contains("est reliée");
        camille.sees("reliee a la main");

        try (Learner amina = learner()) {
            amina.opens(ACTIVITY);
        }
        camille.window().bringToFront();
        camille.follows("main a[href$='/controle']").follows("main form button").sees("tout vert");
        assertThat(camille.window().locator("ol.checks > li.green").count()).isPositive();
        assertThat(camille.window().locator("ol.checks > li:not(.green)").allTextContents())
                .isEmpty();
        report.publishEntry("by hand, the driver's time", spent().toString());
    }

    private Administrator newcomer() {
        return new Administrator(visitor.newPage(), onlooker)
                .createsTheFirstAccount(
                        tool.address("/admin/lien#" + AdminBrowser.firstLink(tool)), EMAIL, AdminBrowser.PASSWORD);
    }

    /** The same person in another tab, signed in where the LMS is administered. */
    private Administrator ofTheCampus() {
        Page window = visitor.newPage();
        window.navigate(lms.signInUrl().toString());
        URI administration = lms.adminPage();
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Denis Morel"))
                .press("Enter");
        window.waitForURL(address -> !address.equals(lms.signInUrl().toString()));
        return new Administrator(window, onlooker).opens(administration);
    }

    private Learner learner() {
        return new Learner(
                lms,
                Catalogue.bundled(),
                lms.school().person("amina"),
                browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800),
                Witness.nobody());
    }

    /** Since the one-time link was opened, without the time for which axe and the album kept the pages. */
    private Duration spent() {
        return Duration.ofNanos(System.nanoTime() - began).minus(onlooker.looked());
    }
}
