package fr.passerelle.app.admin.registering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationPagesTest {

    private final WebTools tools = AnInstallation.tools();

    @Test
    void the_administrator_confirms_with_one_button() {
        ConfirmRegistrationPage page = new ConfirmRegistrationPage(
                "Campus du Val",
                "moodle",
                "https://campus.example",
                "Région <b>Sud</b>",
                List.of("Un identifiant sans signification pour chaque personne."),
                "https://campus.example",
                "/lti/register",
                Map.of("csrf", "x"));

        String html = tools.pages().render("registration/confirm", page);

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains("Région &lt;b&gt;Sud&lt;/b&gt;")
                .containsOnlyOnce("<button class=\"go\"")
                .contains("Relier cette plateforme", "name=\"csrf\" value=\"x\"");
    }

    @Test
    void the_end_can_be_read_even_if_the_window_stays() {
        String html = tools.pages()
                .render(
                        "registration/done",
                        new RegistrationDonePage(
                                "Campus", "https://campus.example", false, List.of("Activez."), List.of()));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains("Vous pouvez ensuite fermer cette fenêtre.", "data-platform=\"https://campus.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIGURATION_UNREACHABLE",
                "CONFIGURATION_INVALID",
                "ISSUER_MISMATCH",
                "ENDPOINT_INSECURE",
                "REGISTRATION_REFUSED",
                "RESPONSE_INVALID",
                "INVITATION_UNKNOWN",
                "INVITATION_EXPIRED",
                "INVITATION_USED",
                "INVITATION_CLAIMED",
                "INVITATION_REVOKED"
            })
    void a_refusal_says_why_and_what_to_do(String code) {
        String html = tools.pages()
                .render("registration/refused", RegistrationRefusedPage.of(tools.messages(), code, Reference.next()));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html).contains(code, "Ce que vous pouvez faire");
    }
}
