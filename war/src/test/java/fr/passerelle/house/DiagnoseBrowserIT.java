package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.selftest.fixture.BrowserMishap;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Browsers;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Somebody on the phone with a learner: the self-test of a platform in order and of one that is not, the report for a mail,
 * and a refusal looked up as it is dictated. Pictures are left in {@code target/screenshots}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagnoseBrowserIT {
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final int HIGH = 2_000;
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    private final Axe axe = new Axe();
    private final Album album = new Album("diagnostic");

    @Test
    void a_platform_is_tried_repaired_and_a_refusal_is_found_by_what_was_dictated() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2);
                TestLms lms = TestLms.start();
                Browsers browsers = Browsers.open();
                BrowserContext visitor = browsers.visitor(CookieRegime.THIRD_PARTIES_BLOCKED, 1280, 800)) {
            String platform = registered(tool, lms);
            assertThat(launched(tool, lms).statusCode()).isLessThan(400);
            Page page = visitor.newPage();
            signIn(page, tool);

            page.navigate(
                    tool.address("/admin/plateformes/" + platform + "/controle").toString());
            seen(page, "avant");
            page.click("main form button");
            page.waitForSelector("ol.checks");
            assertThat(page.locator("ol.checks > li:not(.green)").allTextContents())
                    .isEmpty();
            page.waitForSelector("[data-browser=cookie]:not([hidden])");
            assertThat(page.locator("[data-browser=storage]:visible").getAttribute("data-kept"))
                    .isEqualTo("yes");
            seen(page, "tout vert");

            lms.suffer(Fault.JWKS_DOWN);
            lms.suffer(Fault.TOKEN_REFUSED);
            page.click("main form button");
            page.waitForSelector("ol.checks > li.red");
            assertThat(page.locator("ol.checks > li.red").allTextContents().toString())
                    .contains("KEY_SET_REFUSED", "TOKEN_CLIENT_REFUSED", "l’administration de la plateforme");
            assertThat(page.locator("main a[href^='#point-']").allTextContents())
                    .containsExactly("Clés publiques de la plateforme", "Jeton d’accès\u00a0: envoi des notes");
            page.locator("main a[href^='#point-']").last().press("Enter");
            assertThat(page.locator("li:target").textContent()).contains("TOKEN_CLIENT_REFUSED");
            seen(page, "deux pannes");
            visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.click("[data-copies=report]");
            page.waitForCondition(
                    () -> !page.locator("[data-done]").last().textContent().isEmpty());
            assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                    .contains("KEY_SET_REFUSED", "Qui agit", lms.issuer());
            losesWhatFramesLose(visitor, page.url());
            lms.recover();

            String refusal = refusedOf(tool, lms);
            page.navigate(tool.address("/admin/journal").toString());
            page.fill("#reference", refusal.replace("-", " ").toLowerCase(Locale.ROOT));
            page.click("main form button");
            page.waitForSelector("article");
            assertThat(page.locator("article").textContent()).contains(refusal, "TOKEN_EXPIRED", "Que faire");
            page.click("article summary");
            seen(page, "journal");
            tool.execute("insert into service_failure (id, registration_id, service, kind, status, oauth_error, scope,"
                    + " hour_began, failures, last_at) values ('1', '" + platform
                    + "', 'ACCESS_TOKEN', 'TOKEN_REFUSED',"
                    + " 400, 'invalid_scope', 'SCORE', current_timestamp, 4, current_timestamp)");
            page.navigate(tool.address("/admin/journal/services").toString());
            assertThat(page.locator("article").textContent()).contains("TOKEN_SCORES_REFUSED", "invalid_scope");
            seen(page, "services");
            page.navigate(tool.address("/lti/login?iss=https%3A%2F%2Finconnue.example&login_hint=1&target_link_uri=")
                    + URLEncoder.encode(tool.address("/lti/launch").toString(), StandardCharsets.UTF_8));
            page.navigate(tool.address("/admin/journal/inconnues").toString());
            page.waitForSelector("article");
            seen(page, "inconnues");
        }
    }

    /** Each in a window of its own: what a script takes away stays away. */
    private void losesWhatFramesLose(BrowserContext visitor, String url) {
        for (BrowserMishap mishap : BrowserMishap.values()) {
            try (Page other = visitor.newPage()) {
                other.addInitScript(mishap.script());
                other.navigate(url);
                other.waitForSelector("[data-kept=no]:not([hidden])");

                assertThat(other.locator("[data-kept=no]:visible").allTextContents())
                        .as(mishap.name())
                        .hasSize(1)
                        .allMatch(line -> line.contains(mishap.finding().name()) && line.contains("Que faire"));
                assertThat(other.locator("#report").inputValue())
                        .contains("(" + mishap.finding().name() + ")");
                seen(other, mishap.name());
            }
        }
    }

    private static String registered(ToolInProcess tool, TestLms lms) {
        RegisteredTool registered = lms.registerTool(
                new ToolAddresses(tool.address("/lti/login"), tool.address("/lti/launch"), tool.address("/lti/jwks")));
        return tool.command(
                        "platform",
                        "add",
                        "--name",
                        "Campus des Trois-Vallées",
                        "--issuer",
                        lms.issuer(),
                        "--client-id",
                        registered.clientId(),
                        "--authorization-endpoint",
                        lms.authorizationEndpoint().toString(),
                        "--token-endpoint",
                        lms.tokenEndpoint().toString(),
                        "--jwks-uri",
                        lms.jwks().toString(),
                        "--deployment-id",
                        registered.deploymentId())
                .output()
                .strip();
    }

    private static HttpResponse<String> launched(ToolInProcess tool, TestLms lms) {
        return new Visitor(tool).launch(lms.launch("amina", "michel"));
    }

    private static String refusedOf(ToolInProcess tool, TestLms lms) {
        String body = new Visitor(tool)
                .launch(lms.launch("amina", "michel").with(Fault.EXPIRED_TOKEN))
                .body();
        Matcher found = REFERENCE.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }

    private static void signIn(Page page, ToolInProcess tool) {
        page.navigate(
                tool.address("/admin/lien#" + AdminBrowser.firstLink(tool)).toString());
        page.waitForFunction("() => document.getElementById('code').value !== ''");
        page.click("main form button");
        page.fill("#email", "camille.martin@region.example");
        page.fill("#password", AdminBrowser.PASSWORD);
        page.fill("#again", AdminBrowser.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/admin");
    }

    /** In windows so high that the picture shows the whole page, frame and all. */
    private void seen(Page page, String name) {
        page.setViewportSize(1280, HIGH);
        album.sees(page, name);
        axe.sees(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe.sees(page, name + " sombre");
        album.sees(page, name + " sombre");
        page.setViewportSize(320, 2 * HIGH);
        album.sees(page, name + " etroit et sombre");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        album.sees(page, name + " etroit");
        page.setViewportSize(1280, 800);
    }
}
