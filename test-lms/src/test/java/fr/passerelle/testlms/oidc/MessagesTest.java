package fr.passerelle.testlms.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.fixture.SettableClock;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.token.Scopes;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Messages other than the plain launch, and plain launches with more to say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private final SettableClock clock = new SettableClock();
    private ATool aTool;
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void start() throws Exception {
        aTool = new ATool(clock);
        lms = TestLms.start(TestLmsSettings.forTests().withClock(clock));
        tool = aTool.registeredWith(lms);
    }

    @AfterEach
    void stop() {
        lms.close();
        aTool.close();
    }

    private JsonNode claims(Launch launch) {
        String token = launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token));
    }

    private static JsonNode custom(JsonNode claims) {
        return claims.path(LTI + "custom");
    }

    private void grade(String person) {
        String column = claims(lms.launch(person, "michel"))
                .path(GRADES)
                .path("lineitem")
                .asText();
        String score = """
                {"userId":"%s","scoreGiven":40,"scoreMaximum":50,"activityProgress":"Completed",
                 "gradingProgress":"FullyGraded","timestamp":"2026-11-23T09:00:00.123Z"}""".formatted(lms.school().person(person).sub());
        HttpResponse<String> answer = Http.send(
                "POST",
                URI.create(column.replace("?", "/scores?")),
                score,
                "Content-Type",
                "application/vnd.ims.lis.v1.score+json",
                "Authorization",
                "Bearer " + aTool.token(tool, Scopes.SCORE));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Nested
    class Submission_review {

        @Test
        void names_the_learner_and_the_column() {
            JsonNode claims = claims(lms.review("helene", "amina", "michel"));

            assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("LtiSubmissionReviewRequest");
            assertThat(claims.path("sub").asText())
                    .isEqualTo(lms.school().person("helene").sub());
            assertThat(claims.path(LTI + "for_user").path("user_id").asText()).isEqualTo("5");
            assertThat(claims.path(GRADES).has("lineitem")).isTrue();
        }

        @Test
        void begins_at_a_grade_of_the_gradebook() {
            grade("amina");
            ABrowser helene = ABrowser.of("helene", lms);

            String gradebook = helene.get(lms.gradebookPage("accueil")).body();
            String frame = helene.get(URI.create(lms.issuer() + "/mod/lti/review/michel/amina"))
                    .body();

            assertThat(gradebook).contains("href=\"/activites/michel/travail/amina\"");
            assertThat(helene.get(lms.reviewPage("michel", "amina")).body())
                    .contains("src=\"/mod/lti/review/michel/amina\"");
            assertThat(Answers.formAction(frame)).isEqualTo(tool.addresses().initiateLogin());
        }

        @Test
        void is_for_a_learner_about_their_own_work_only() {
            ABrowser amina = ABrowser.of("amina", lms);
            URI own = URI.create(lms.issuer() + "/mod/lti/review/michel/amina");
            URI others = URI.create(lms.issuer() + "/mod/lti/review/michel/bruno");

            assertThat(amina.get(own).statusCode()).isEqualTo(200);
            assertThat(amina.get(others).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_question_of_data_privacy_names_a_person_and_no_course() {
        JsonNode claims = claims(lms.dataPrivacy("denis", "amina"));

        assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("DataPrivacyLaunchRequest");
        assertThat(claims.path(LTI + "for_user").path("user_id").asText()).isEqualTo("5");
        assertThat(claims.has(LTI + "context") || claims.has(LTI + "resource_link") || claims.has(GRADES))
                .isFalse();
    }

    @Nested
    class A_copied_course {

        @Test
        void has_links_of_its_own_with_empty_columns() {
            grade("amina");

            String copy = lms.copyCourse("accueil");

            List<ResourceLink> links = lms.school().linksOf(lms.school().course(copy));
            ResourceLink michel = links.stream()
                    .filter(link -> link.title().equals("Rencontrer Michel"))
                    .findFirst()
                    .orElseThrow();
            assertThat(links).hasSize(3);
            assertThat(custom(claims(lms.launch("amina", michel.handle())))
                            .path("content")
                            .asText())
                    .isEqualTo("michel");
            assertThat(lms.gradebook().gradeOf("amina", michel.handle())).isEmpty();
        }

        @Test
        void tells_the_history_of_the_course_only_as_in_Moodle_Q16() {
            ResourceLink link = asking();

            JsonNode custom = custom(claims(lms.launch("amina", copied(link))));

            assertThat(custom.path("cours").asText()).isEqualTo("2");
            assertThat(custom.path("lien").asText()).isEqualTo("$ResourceLink.id.history");
        }

        @Test
        void tells_the_history_of_its_links_when_asked_to_newest_first() {
            ResourceLink link = asking();
            lms.tellHistoryOfLinks();
            String once = copied(link);
            String twice = copied(lms.school().link(once));

            JsonNode custom = custom(claims(lms.launch("amina", twice)));

            assertThat(custom.path("lien").asText())
                    .isEqualTo(lms.school().link(once).id() + "," + link.id());
            assertThat(custom.path("cours").asText().split(",")).hasSize(2);
        }

        @Test
        void is_made_by_a_button_that_learners_do_not_have() {
            HttpResponse<String> made = ABrowser.of("helene", lms).post("/cours/accueil/copie", Map.of());

            assertThat(made.headers().firstValue("Location").orElse("")).startsWith("/cours/accueil-copie-");
            assertThat(ABrowser.of("amina", lms)
                            .post("/cours/accueil/copie", Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }

        private ResourceLink asking() {
            return lms.school()
                    .addLink(
                            "historique",
                            "accueil",
                            "Historique",
                            "",
                            Map.of("cours", "$Context.id.history", "lien", "$ResourceLink.id.history"));
        }

        private String copied(ResourceLink link) {
            String course = lms.copyCourse(link.courseId());
            return lms.school().linksOf(lms.school().course(course)).stream()
                    .filter(copy -> copy.history().contains(link.id()))
                    .findFirst()
                    .orElseThrow()
                    .handle();
        }
    }

    @Test
    void a_mentor_says_whom_they_follow() {
        JsonNode claims = claims(lms.launch("mireille", "michel"));

        assertThat(claims.path(LTI + "roles").get(0).asText()).endsWith("membership#Mentor");
        assertThat(claims.path(LTI + "role_scope_mentor").toString()).isEqualTo("[\"5\",\"6\"]");
        assertThat(claims(lms.launch("amina", "michel")).has(LTI + "role_scope_mentor"))
                .isFalse();
    }

    @Test
    void a_preview_is_a_learner_who_is_not_real() {
        JsonNode claims = claims(lms.launch("helene", "michel").asTestUser());
        String page = ABrowser.of("helene", lms).get(lms.activityPage("michel")).body();

        assertThat(claims.path(LTI + "roles").toString())
                .contains("membership#Learner", "lti/system/person#TestUser")
                .doesNotContain("Instructor");
        assertThat(page).contains("href=\"/activites/michel?apercu=1\">Voir en tant qu’apprenant");
        assertThat(ABrowser.of("amina", lms).get(lms.activityPage("michel")).body())
                .doesNotContain("apercu");
    }

    @Test
    void an_anonymous_launch_says_nothing_about_the_person() {
        JsonNode claims = claims(lms.launch("amina", "michel").anonymous());

        assertThat(claims.toString()).doesNotContain("Amina", "amina", "\"sub\"");
    }

    @Nested
    class Migration_from_1_1 {

        @Test
        void signs_as_the_test_vector_of_the_guide_says() {
            Map<String, Object> claims = Map.of(
                    LTI + "deployment_id",
                    "689302",
                    "iss",
                    "https://lmsvendor.com",
                    "aud",
                    "PM48OJSfGDTAzAo",
                    "exp",
                    1551290856L,
                    "nonce",
                    "172we8671fd8z");

            Map<String, Object> claim =
                    LegacyAgreement.of("179248902", "my-lti11-secret").claim(claims);

            assertThat(claim).containsEntry("oauth_consumer_key_sign", "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=");
        }

        @Test
        void is_told_in_the_message() {
            Launch launch = lms.launch("amina", "michel").migratingFrom(LegacyAgreement.of("cle", "secret"));

            JsonNode claim = claims(launch).path(LTI + "lti1p1");

            assertThat(claim.path("oauth_consumer_key").asText()).isEqualTo("cle");
            assertThat(claim.path("user_id").asText()).isEqualTo("ancien-compte");
        }

        @Test
        void repeats_the_subject_as_Blackboard_does_Q32() {
            Launch launch = lms.launch("amina", "michel").migratingFrom(new LegacyAgreement("cle", "secret", ""));

            assertThat(claims(launch).path(LTI + "lti1p1").path("user_id").asText())
                    .isEqualTo("5");
        }
    }
}
