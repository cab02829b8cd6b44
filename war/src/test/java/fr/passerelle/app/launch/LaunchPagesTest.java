package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.app.web.fixture.HtmlReading;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchPagesTest {

    private final WebTools tools = AnInstallation.tools();

    @Test
    void the_login_page_carries_the_authentication_request_unaltered_and_escaped() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "openid");
        parameters.put("lti_message_hint", "{\"cmid\":12,\"x\":\"<&'\"}");
        LoginPage page = new LoginPage(
                "https://lms.example/auth.php?a=1&b=2",
                "post",
                parameters,
                "s1",
                "secret",
                "_parent",
                "https://lms.example",
                "/lti/login",
                Map.of("iss", "https://lms.example"));

        String html = tools.pages().render("launch/login", page);

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains(
                        "Ouverture de votre activité…",
                        "method=\"post\"",
                        "data-state=\"s1\"",
                        "data-storage=\"_parent\"")
                .contains("action=\"https://lms.example/auth.php?a=1&amp;b=2\"")
                .contains("value=\"{&#34;cmid&#34;:12,&#34;x&#34;:&#34;&lt;&amp;&#39;&#34;}\"");
    }

    @Test
    void the_proof_page_explains_itself_without_script_too() {
        String html = tools.pages()
                .render(
                        "launch/prove",
                        new ProvePage(
                                "/lti/bind", "ticket", "s1", "", "https://lms.example", "/lti/login/again", "o1"));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .containsSubsequence("name=\"ticket\" value=\"ticket\"", "hidden>", "<noscript>", "nouvel onglet");
    }

    @Test
    void a_refusal_has_one_kind_sentence_and_what_to_pass_on() {
        Reference reference = Reference.next();

        String html = tools.pages()
                .render("launch/refused", RefusedPage.of(tools.messages(), "SIGNATURE_INVALID", reference));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains("SIGNATURE_INVALID", reference.text(), "Vous n’avez rien fait de mal")
                .doesNotContain(tools.messages().text("launch.SIGNATURE_INVALID.cause"));
    }

    @ParameterizedTest
    @EnumSource(LaunchErrorCode.class)
    void each_code_has_three_texts_and_the_page_of_docs_quotes_the_learners_one(LaunchErrorCode code)
            throws IOException {
        String docs = Files.readString(Path.of("../docs/erreurs-de-lancement.md"));

        String title = tools.messages().text("launch." + code + ".title");

        assertThat(spaced(docs)).contains("## " + code.name(), spaced(title));
        assertThat(tools.messages().keys()).contains("launch." + code + ".cause", "launch." + code + ".remedy");
    }

    @Test
    void the_page_of_docs_has_one_heading_for_each_code_in_the_order_a_launch_meets_them() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/erreurs-de-lancement.md"));

        List<String> headings = lines.stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .filter(heading -> heading.matches("[A-Z_]+"))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(LaunchErrorCode.values()).map(Enum::name).toList());
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void a_refusal_that_time_may_cure_says_to_try_again() {
        String html = tools.pages()
                .render("launch/refused", RefusedPage.of(tools.messages(), "TOKEN_EXPIRED", Reference.next()));

        assertThat(html).contains("ouvrez de nouveau l’activité");
    }

    @ParameterizedTest
    @EnumSource(Welcome.Topic.class)
    void a_launch_without_a_session_is_explained_and_leads_back(Welcome.Topic topic) {
        String html = tools.pages()
                .render("launch/told", new ToldPage(topic.name(), "https://lms.example/cours?id=1&sesskey=x"));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains(tools.messages().text("launch.told." + topic + ".lead"))
                .contains("href=\"https://lms.example/cours?id=1&amp;sesskey=x\"");
    }

    @Test
    void without_an_address_to_go_back_to_there_is_no_way_that_leads_nowhere() {
        String html = tools.pages().render("launch/told", new ToldPage("NOTHING_CHOSEN", ""));

        assertThat(html)
                .contains("vous n’avez rien d’autre à faire")
                .doesNotContain(tools.messages().text("launch.told.back"));
    }

    @Test
    void a_pending_deployment_can_be_read_to_the_administrator() {
        String html = tools.pages().render("launch/pending", new PendingPage("Campus", "7:42", "K7QM-3F2P"));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html).contains("Campus", "7:42", "K7QM-3F2P");
    }
}
