package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Finding out what of a path one may skip, from the launch of a link to the advice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositioningPagesTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String POSITIONING = "positionnement-decouverte-fs";

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final TestLms lms = TestLms.start();
    private final Visitor amina = new Visitor(tool);

    PositioningPagesTest() {
        tool.knows(lms);
    }

    @AfterEach
    void shut() {
        lms.close();
        tool.close();
    }

    @Test
    void one_mistake_is_a_module_to_follow_and_nothing_is_graded_or_shown_to_others() {
        HttpResponse<String> first =
                amina.launch(lms.launch("amina", "michel").claim(LTI + "custom", Map.of("content", POSITIONING)));
        HttpResponse<String> end =
                Playing.of(POSITIONING, amina).withOneMistake().toTheEnd(first);
        HttpResponse<String> teacher = new Visitor(tool)
                .launch(lms.launch("helene", "michel")
                        .claim(LTI + "message_type", "LtiSubmissionReviewRequest")
                        .claim(
                                LTI + "for_user",
                                Map.of("user_id", lms.school().person("amina").sub())));

        assertThat(first.body())
                .contains("Où en êtes-vous\u00a0? Découverte – France services", "ni une note")
                .doesNotContain("Je connais déjà");
        assertThat(end.body())
                .contains(
                        "Notre conseil pour ce parcours", ">Refaire le point<", "Trouver la bonne page en trois gestes")
                .containsOnlyOnce(">À suivre<")
                .doesNotContain("seuil", ">Recommencer</button>");
        assertThat(end.body().split(">Vous pouvez passer<", -1)).hasSize(4);
        assertThat(teacher.body()).doesNotContain("Notre conseil pour ce parcours");
        assertThat(tool.column("score_outbox", "score_given")).isEmpty();
        assertThat(tool.column("recall", "question_id")).isEmpty();
        assertThat(tool.column("content_version", "playable_id")).containsExactly(POSITIONING);
    }
}
