package fr.passerelle.testlms.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {

    private TestLms lms;

    @BeforeEach
    void start() {
        lms = TestLms.start();
    }

    @AfterEach
    void stop() {
        lms.close();
    }

    private RegisteredTool aTool() {
        return lms.registerTool(new ToolAddresses(
                URI.create("http://localhost:1/lti/login"),
                URI.create("http://localhost:1/lti/launch"),
                URI.create("http://localhost:1/lti/jwks")));
    }

    private static Element first(Document page, String tag) {
        return (Element) page.getElementsByTagName(tag).item(0);
    }

    private Stream<URI> pages() {
        return Stream.of(
                lms.signInUrl(),
                lms.coursePage("accueil"),
                lms.activityPage("michel"),
                lms.gradebookPage("mairie"),
                lms.idTokenPage(),
                lms.journalPage(),
                lms.faultsPage(),
                lms.adminPage());
    }

    @Test
    void every_page_is_in_French_with_one_heading_and_its_landmarks() {
        aTool();
        lms.launch("amina", "michel");
        ABrowser denis = ABrowser.of("denis", lms);

        List<Document> pages = pages().map(denis::page).toList();

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
            assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
            assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
            assertThat(first(page, "title").getTextContent())
                    .contains(first(page, "h1").getTextContent());
        });
    }

    @Test
    void style_and_scripts_are_our_own() {
        assertThat(Http.get(URI.create(lms.issuer() + "/assets/testlms.css")).statusCode())
                .isEqualTo(200);
        assertThat(Http.get(URI.create(lms.issuer() + "/assets/submit.js")).statusCode())
                .isEqualTo(200);
        assertThat(Http.get(URI.create(lms.issuer() + "/assets/message.html")).statusCode())
                .isEqualTo(404);
    }

    @Nested
    class Signing_in {

        @Test
        void shows_everybody_by_name_and_role() {
            String page = Http.get(lms.signInUrl()).body();

            assertThat(page).contains("Amina Diallo", "Bruno Lefèvre", "Chloé Martin", "Étienne Nguyen");
            assertThat(page).contains("Hélène Garnier <span>Formateur·rice</span>");
            assertThat(page).contains("Denis Morel <span>Administrateur·rice</span>");
        }

        @Test
        void gives_a_lax_cookie_and_leads_to_the_courses() {
            HttpResponse<String> response = Http.postForm(lms.signInUrl(), Map.of("person", "amina"));

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location")).contains("/cours");
            assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
        }

        @Test
        void refuses_somebody_unknown() {
            assertThat(Http.postForm(lms.signInUrl(), Map.of("person", "personne"))
                            .statusCode())
                    .isEqualTo(400);
        }

        @Test
        void is_where_strangers_are_sent() {
            HttpResponse<String> response = Http.get(lms.coursePage("accueil"));

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location")).contains("/connexion");
        }

        @Test
        void ends_when_another_person_is_to_be_chosen() {
            ABrowser amina = ABrowser.of("amina", lms);

            amina.post("/deconnexion", Map.of());

            assertThat(amina.get(lms.coursePage("accueil")).statusCode()).isEqualTo(303);
        }
    }

    @Nested
    class A_course {

        @Test
        void lists_its_activities() {
            String page =
                    ABrowser.of("amina", lms).get(lms.coursePage("accueil")).body();

            assertThat(page)
                    .contains("Accueillir et orienter — conseillers France services")
                    .contains("Trouver la bonne page en trois gestes")
                    .contains("Rencontrer Michel")
                    .contains("Activité à configurer");
        }

        @Test
        void is_not_shown_to_whoever_does_not_follow_it() {
            ABrowser etienne = ABrowser.of("etienne", lms);

            assertThat(etienne.get(URI.create(lms.issuer() + "/cours")).body()).doesNotContain("Secrétaires de mairie");
            assertThat(etienne.get(lms.coursePage("mairie")).statusCode()).isEqualTo(404);
            assertThat(etienne.get(lms.activityPage("mairie-michel")).statusCode())
                    .isEqualTo(404);
            assertThat(etienne.get(lms.launchUrl("mairie-michel")).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class An_activity {

        @Test
        void holds_the_tool_in_a_titled_frame_and_offers_a_new_tab() {
            aTool();

            Document page = ABrowser.of("amina", lms).page(lms.activityPage("michel"));

            Element frame = first(page, "iframe");
            assertThat(frame.getAttribute("title")).isEqualTo("Rencontrer Michel");
            assertThat(frame.getAttribute("src")).isEqualTo("/mod/lti/launch/michel");
            assertThat(page.getDocumentElement().getTextContent()).contains("Ouvrir dans un nouvel onglet");
            assertThat(ABrowser.of("amina", lms).get(lms.activityPage("michel")).body())
                    .contains("href=\"" + lms.launchUrl("michel").toString().replace(lms.issuer(), ""));
        }

        @Test
        void says_so_when_there_is_no_tool() {
            assertThat(ABrowser.of("amina", lms).get(lms.activityPage("michel")).body())
                    .contains("Aucun outil n’est encore enregistré")
                    .doesNotContain("<iframe");
        }

        @Test
        void starts_with_a_form_that_takes_the_browser_to_the_tools_login() {
            aTool();

            String page = ABrowser.of("amina", lms).get(lms.launchUrl("michel")).body();

            assertThat(Answers.formAction(page)).isEqualTo(URI.create("http://localhost:1/lti/login"));
            assertThat(Answers.hiddenFields(page)).containsEntry("login_hint", "5");
            ABrowser.parsed(page);
        }

        @Test
        void starts_by_GET_when_asked() {
            aTool();
            lms.suffer(Fault.LOGIN_BY_GET, 1);

            HttpResponse<String> response = ABrowser.of("amina", lms).get(lms.launchUrl("michel"));

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location").orElse(""))
                    .startsWith("http://localhost:1/lti/login?iss=");
        }
    }

    @Nested
    class A_launch_in_a_browser {

        private Map<String, String> request() {
            RegisteredTool tool = aTool();
            String login =
                    ABrowser.of("amina", lms).get(lms.launchUrl("michel")).body();
            return ATool.authenticationRequest(tool, Answers.hiddenFields(login));
        }

        @Test
        void passes_through_a_page_of_our_own_because_our_cookie_is_lax() {
            Map<String, String> request = request();
            ABrowser amina = ABrowser.of("amina", lms);

            String reposting =
                    Http.postForm(lms.authorizationEndpoint(), request).body();
            HttpResponse<String> answer =
                    amina.post(Answers.formAction(reposting).toString(), Answers.hiddenFields(reposting));

            assertThat(Answers.hiddenFields(reposting)).containsEntry("repost", "1");
            assertThat(Answers.hiddenFields(answer.body())).containsKeys("id_token", "state");
        }

        @Test
        void tells_the_tool_that_nobody_is_signed_in() {
            Map<String, String> request = request();
            request.put("repost", "1");

            String answer = Http.postForm(lms.authorizationEndpoint(), request).body();

            assertThat(Answers.hiddenFields(answer)).containsEntry("error", "login_required");
        }

        @Test
        void is_for_the_person_of_the_session_only() {
            Map<String, String> request = request();

            String answer = ABrowser.of("bruno", lms)
                    .post(lms.authorizationEndpoint().getPath(), request)
                    .body();

            assertThat(Answers.hiddenFields(answer)).containsEntry("error", "access_denied");
        }
    }

    @Nested
    class The_gradebook {

        @Test
        void shows_a_teacher_everybody_and_a_learner_themselves() {
            aTool();

            String helene =
                    ABrowser.of("helene", lms).get(lms.gradebookPage("accueil")).body();
            String amina =
                    ABrowser.of("amina", lms).get(lms.gradebookPage("accueil")).body();

            assertThat(helene).contains("Amina Diallo", "Bruno Lefèvre", "Rencontrer Michel (sur 100)");
            assertThat(amina).contains("Amina Diallo").doesNotContain("Bruno");
        }
    }

    @Nested
    class The_wire {

        @Test
        void is_shown_as_the_last_id_token_decoded_without_its_signature() {
            RegisteredTool tool = aTool();
            var launch = lms.launch("amina", "michel");
            String token = launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()))
                    .get("id_token");

            String page = ABrowser.of("helene", lms).get(lms.idTokenPage()).body();

            assertThat(page).contains("RS256", "LtiResourceLinkRequest", "Rencontrer Michel");
            assertThat(page).doesNotContain(String.valueOf(token));
            assertThat(ABrowser.of("bruno", lms).get(lms.idTokenPage()).body()).contains("Aucune activité");
        }

        @Test
        void is_shown_as_a_journal() {
            Http.get(lms.jwks());

            assertThat(ABrowser.of("helene", lms).get(lms.journalPage()).body()).contains("Lecture des clés publiques");
        }

        @ParameterizedTest
        @CsvSource({"amina, 403", "helene, 200", "denis, 200"})
        void is_no_business_of_learners(String person, int status) {
            ABrowser browser = ABrowser.of(person, lms);

            assertThat(browser.get(lms.journalPage()).statusCode()).isEqualTo(status);
            assertThat(browser.get(lms.faultsPage()).statusCode()).isEqualTo(status);
        }

        @Test
        void may_be_disturbed_and_restored_from_a_page() {
            ABrowser helene = ABrowser.of("helene", lms);

            helene.post("/pannes/activer", Map.of("fault", "JWKS_DOWN"));

            assertThat(helene.get(lms.faultsPage()).body()).contains("(activée)");
            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(503);
            helene.post("/pannes/retablir", Map.of());
            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(200);
        }

        @Test
        void may_not_be_disturbed_by_learners() {
            ABrowser amina = ABrowser.of("amina", lms);

            amina.post("/pannes/activer", Map.of("fault", "JWKS_DOWN"));

            assertThat(Http.get(lms.jwks()).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Tools_page {

        @Test
        void registers_a_tool_by_hand() {
            ABrowser denis = ABrowser.of("denis", lms);

            denis.post(
                    "/outils/main",
                    Map.of(
                            "login", "http://localhost:8080/lti/login",
                            "launch", "http://localhost:8080/lti/launch",
                            "jwks", "http://localhost:8080/lti/jwks"));

            assertThat(lms.registeredTools()).hasSize(1);
            assertThat(denis.get(lms.adminPage()).body())
                    .contains(lms.registeredTools().get(0).clientId())
                    .contains(lms.issuer());
        }

        @Test
        void opens_a_registration_link_in_a_frame() {
            HttpResponse<String> page = ABrowser.of("denis", lms)
                    .post("/outils/lien", Map.of("link", "http://localhost:8080/lti/register?invitation=abc"));

            String source = first(ABrowser.parsed(page.body()), "iframe").getAttribute("src");
            assertThat(source)
                    .startsWith("http://localhost:8080/lti/register?invitation=abc&openid_configuration=")
                    .contains("&registration_token=");
            assertThat(page.body()).contains("data-origin=\"http://localhost:8080\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "javascript:alert(1)", "http://", "http://a b"})
        void refuses_what_is_not_an_address(String link) {
            HttpResponse<String> page = ABrowser.of("denis", lms).post("/outils/lien", Map.of("link", link));

            assertThat(page.body()).contains("n’est pas une adresse complète").doesNotContain("<iframe");
        }

        @ParameterizedTest
        @ValueSource(strings = {"amina", "helene"})
        void is_for_administrators_only(String person) {
            assertThat(ABrowser.of(person, lms).get(lms.adminPage()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatever_a_tool_says_on_the_way_back_is_shown_as_text() {
        URI back = URI.create(lms.issuer() + "/mod/lti/return.php?course=2&lti_msg=%3Cscript%3Ealert(1)%3C/script%3E");

        String page = Http.get(back).body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
    }
}
