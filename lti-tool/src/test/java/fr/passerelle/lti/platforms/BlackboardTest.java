package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Blackboard Learn, by Anthology's documentation and what other tools met. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlackboardTest {

    private final ALms blackboard = ALms.of(Product.BLACKBOARD, "https://blackboard.com", "b3f5e2a0-1111");

    @AfterEach
    void close() {
        blackboard.close();
    }

    @Test
    @DisplayName("Q28: a link that is picked always has an address")
    void a_link_that_is_picked_always_has_an_address() {
        Map<String, Object> answer =
                blackboard.picking(LtiResourceLinkItem.at(ATool.LAUNCH_URI).with(Map.of("content", "michel")));

        assertThat(answer.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"))
                .asString()
                .contains("url=" + ATool.LAUNCH_URI);
    }

    @Test
    @DisplayName("Q29: one issuer for everyone tells the product, and its services are not its own")
    void one_issuer_for_everyone() {
        assertThat(Product.ofIssuer("https://blackboard.com")).isEqualTo(Product.BLACKBOARD);
        assertThat(Product.of("BlackboardLearn", "https://any.example")).isEqualTo(Product.BLACKBOARD);
        assertThat(blackboard.login(Map.of()).parameters()).containsEntry("client_id", "client-7");
    }

    @Test
    @DisplayName("Q30: results of one person may come without comments, and are results")
    void results_of_one_person_may_come_without_comments() {
        blackboard.services.lay(200, "[{\"id\":\"r\",\"userId\":\"5\",\"resultScore\":8.5,\"resultMaximum\":10}]");

        Result result = new Results(blackboard.services.client)
                .of(
                        blackboard.registration,
                        blackboard.services.deployment,
                        blackboard.services.server.uri("/service/4"),
                        "5")
                .orElseThrow();

        assertThat(result.score()).isEqualTo(8.5);
        assertThat(result.comment()).isEmpty();
    }

    @Test
    @DisplayName("Q31: times in an assertion are numbers, and Bearer is capitalised")
    void times_in_an_assertion_are_numbers() {
        String authorization =
                blackboard.sending(Score.graded("5", 1, 2, ALms.AT)).headers().get("Authorization");

        assertThat(blackboard.assertion().get("iat")).isInstanceOf(Long.class);
        assertThat(blackboard.assertion().get("exp")).isInstanceOf(Long.class);
        assertThat(blackboard.assertion().get("aud")).isInstanceOf(String.class);
        assertThat(authorization).startsWith("Bearer ");
    }

    @Test
    @DisplayName("Q32: an LTI 1.1 user that is the present one, in a claim that is not signed, proves nothing")
    void an_lti_1_1_user_that_is_the_present_one_proves_nothing() {
        Launch launch = blackboard.launch(valid -> valid.with("lti:lti1p1", Map.of("user_id", "learner-5")));

        assertThat(launch.subject()).contains("learner-5");
    }

    @Test
    @DisplayName("Q33: a person nobody knows is refused for good")
    void a_person_nobody_knows_is_refused_for_good() {
        assertThat(blackboard.refusing(400, "User could not be found"))
                .matches(error -> error.kind() == Kind.REJECTED && !error.retryable())
                .extracting(error -> error.reason())
                .isEqualTo("User could not be found");
    }

    @Test
    @DisplayName("Q34: claims of drafts, in namespaces of their own, are passed over")
    void claims_of_drafts_are_passed_over() {
        Launch launch = blackboard.launch(
                valid -> valid.with("https://purl.imsglobal.org/spec/lti-aip/claim/assetprocessor", List.of("x"))
                        .with("https://purl.imsglobal.org/spec/lti-ap/claim/eula", Map.of("url", "https://a.example")));

        assertThat(launch.subject()).contains("learner-5");
    }
}
