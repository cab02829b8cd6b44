package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.oidc.Launch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the gradebook of the test LMS to what was done, over real HTTP (G-1). */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ROLES = LTI + "roles";
    private static final String MENTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor";

    private final ToolInProcess tool;
    private final TestLms lms;

    ReviewTest(ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
    }

    @Test
    void a_teacher_sees_that_an_activity_was_begun_and_not_finished() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> seen = new Visitor(tool).launch(review("helene", "amina"));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.uri().getPath()).startsWith("/r/");
        assertThat(seen.body()).contains("commencée, mais pas encore menée");
    }

    @Test
    void of_somebody_who_never_came_there_is_nothing() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> seen = new Visitor(tool).launch(review("helene", "bruno"));

        assertThat(seen.body()).contains("pas encore été commencée");
    }

    @Test
    void an_activity_nobody_opened_has_nothing_to_review() {
        HttpResponse<String> seen = new Visitor(tool).launch(review("helene", "amina"));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("Il n’y a encore rien à consulter ici");
    }

    @Test
    void a_learner_sees_their_own_work_and_nobody_elses() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> own = new Visitor(tool).launch(review("amina", "amina"));
        HttpResponse<String> others = new Visitor(tool).launch(review("bruno", "amina"));

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("Consultation");
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("Ce travail est celui d’une autre personne");
    }

    @Test
    @DisplayName("A-39: a mentor sees those of their scope, and only they")
    void a_mentor_sees_the_learners_they_follow() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        List<String> scope = List.of(lms.school().person("amina").sub());
        Launch following =
                review("denis", "amina").claim(ROLES, List.of(MENTOR)).claim(LTI + "role_scope_mentor", scope);
        Launch following2 =
                review("denis", "bruno").claim(ROLES, List.of(MENTOR)).claim(LTI + "role_scope_mentor", scope);

        assertThat(new Visitor(tool).launch(following).statusCode()).isEqualTo(200);
        assertThat(new Visitor(tool).launch(following2).statusCode()).isEqualTo(403);
    }

    @Test
    void a_review_changes_nothing_and_its_ticket_plays_nothing() {
        HttpResponse<String> playing = new Visitor(tool).launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> seen = teacher.launch(review("helene", "amina"));
        String id = seen.uri().getPath().replace("/r/", "");

        HttpResponse<String> played = teacher.get(tool.address("/l/" + id));

        assertThat(playing.body()).contains("Michel");
        assertThat(played.body()).doesNotContain("class=\"move\"");
    }

    @Test
    @DisplayName("G-1: the column tells the activity where the platform names no link")
    void an_activity_is_found_by_its_column() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> seen =
                new Visitor(tool).launch(review("helene", "amina").without(LTI + "resource_link"));

        assertThat(seen.body()).contains("commencée, mais pas encore menée");
    }

    /** As a platform opens a cell of its gradebook. */
    private Launch review(String who, String whose) {
        return lms.launch(who, "michel")
                .claim(LTI + "message_type", "LtiSubmissionReviewRequest")
                .claim(
                        LTI + "for_user",
                        Map.of("user_id", lms.school().person(whose).sub()));
    }
}
