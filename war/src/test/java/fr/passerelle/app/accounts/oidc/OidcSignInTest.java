package fr.passerelle.app.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.accounts.oidc.fixture.AProvider;
import fr.passerelle.app.accounts.oidc.fixture.AProvider.Email;
import fr.passerelle.app.accounts.oidc.fixture.AProvider.Fault;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.Messages;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInTest {
    private static final String CAMILLE = "camille@region.example";

    private final AProvider provider = AProvider.open();
    private final ToolInProcess tool = ToolInProcess.on(Engine.H2, provider.settings());

    @BeforeAll
    void account() {
        AdminBrowser.ofTheInstance(tool, CAMILLE);
    }

    @AfterAll
    void close() {
        tool.close();
        provider.close();
    }

    @BeforeEach
    void well() {
        provider.misbehaves(Fault.NONE);
        provider.vouchesFor(CAMILLE, Email.IN_THE_ID_TOKEN, Optional.of(true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Email.class,
            names = {"NOWHERE"},
            mode = EnumSource.Mode.EXCLUDE)
    void lets_in_whom_the_provider_vouches_for_wherever_it_tells_the_address(Email where) {
        provider.vouchesFor("Camille@Region.example", where, Optional.empty());
        AdminBrowser browser = AdminBrowser.nobody(tool);

        HttpResponse<String> back = through(browser, "/admin/oidc?retour=/admin/historique");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(AdminBrowser.location(back)).isEqualTo("/admin/historique");
        assertThat(browser.get("/admin").body()).contains(CAMILLE);
    }

    @Test
    void the_door_offers_it_by_its_name() {
        assertThat(AdminBrowser.nobody(tool).get("/admin/connexion").body()).contains("Se connecter avec Mon annuaire");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "ABOUT_ANOTHER_PERSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void refuses_what_was_not_signed_by_it_for_us_now(Fault fault) {
        provider.misbehaves(fault);

        refused("OIDC_ANSWER_INVALID");
    }

    @ParameterizedTest
    @EnumSource(
            value = Email.class,
            names = {"IN_USERINFO_AS_JSON", "IN_USERINFO_AS_A_TOKEN"})
    void refuses_an_address_of_another_person(Email where) {
        provider.vouchesFor(CAMILLE, where, Optional.of(true));
        provider.misbehaves(Fault.ABOUT_ANOTHER_PERSON);

        refused("OIDC_ANSWER_INVALID");
    }

    @Test
    void refuses_an_address_that_was_not_verified() {
        provider.vouchesFor(CAMILLE, Email.IN_THE_ID_TOKEN, Optional.of(false));

        refused("OIDC_EMAIL_MISSING");
    }

    @Test
    void refuses_whoever_tells_no_address() {
        provider.vouchesFor(CAMILLE, Email.NOWHERE, Optional.empty());

        refused("OIDC_EMAIL_MISSING");
    }

    @Test
    void makes_no_account_for_somebody_who_has_none() {
        provider.vouchesFor("stranger@region.example", Email.IN_THE_ID_TOKEN, Optional.of(true));

        refused("OIDC_ACCOUNT_UNKNOWN");
        assertThat(tool.column("account", "email_key")).containsExactly(CAMILLE);
    }

    @Test
    void what_one_browser_began_another_cannot_finish() {
        HttpResponse<String> left = AdminBrowser.nobody(tool).get("/admin/oidc");
        String back = provider.signedIn(address(left));
        AdminBrowser other = AdminBrowser.nobody(tool);

        assertThat(other.get("/admin/oidc/retour?" + back).body()).contains(sentence("OIDC_SIGN_IN_LOST"));
        other.get("/admin/oidc");
        assertThat(other.get("/admin/oidc/retour?" + back).body()).contains(sentence("OIDC_SIGN_IN_LOST"));
        assertThat(other.cookie()).isEmpty();
    }

    @Test
    void a_provider_that_refuses_the_person_is_told_apart() {
        AdminBrowser browser = AdminBrowser.nobody(tool);
        HttpResponse<String> left = browser.get("/admin/oidc");
        String back = provider.signedIn(address(left)).replaceFirst("code=c1", "error=access_denied");

        assertThat(browser.get("/admin/oidc/retour?" + back).body()).contains(sentence("OIDC_REFUSED"));
    }

    private void refused(String code) {
        AdminBrowser browser = AdminBrowser.nobody(tool);

        HttpResponse<String> back = through(browser, "/admin/oidc");

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains(sentence(code));
        assertThat(browser.cookie()).isEmpty();
    }

    private HttpResponse<String> through(AdminBrowser browser, String path) {
        return browser.get("/admin/oidc/retour?" + provider.signedIn(address(browser.get(path))));
    }

    private static URI address(HttpResponse<String> left) {
        return URI.create(left.headers().firstValue("Location").orElseThrow());
    }

    private static String sentence(String code) {
        return Messages.french().text("accounts." + code);
    }
}
