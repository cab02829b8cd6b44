package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItem;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Sakai, by its own documentation. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SakaiTest {

    private static final String SUBJECT = "https://sakai.example/user/5f1e-77";

    private final ALms sakai = ALms.of(Product.SAKAI, "https://sakai.example", "1");

    @AfterEach
    void close() {
        sakai.close();
    }

    @Test
    @DisplayName("Q41: a person is a URL, in launches, scores and results")
    void a_person_is_a_url() {
        Launch launch = sakai.launch(valid -> valid.with("sub", SUBJECT));
        Asked score = sakai.sending(Score.graded(SUBJECT, 1, 2, ALms.AT));
        sakai.services.lay(
                200, "[{\"id\":\"r\",\"userId\":\"" + SUBJECT + "\",\"resultScore\":1,\"resultMaximum\":2}]");

        assertThat(launch.subject()).contains(SUBJECT);
        assertThat(ALms.json(score.body())).containsEntry("userId", SUBJECT);
        assertThat(new Results(sakai.services.client)
                        .of(
                                sakai.registration,
                                sakai.services.deployment,
                                sakai.services.server.uri("/service/4"),
                                SUBJECT))
                .isPresent();
        List<Asked> asked = sakai.services.server.asked("/service");
        assertThat(asked.get(asked.size() - 1).uri().getRawQuery())
                .isEqualTo("user_id=https%3A%2F%2Fsakai.example%2Fuser%2F5f1e-77");
    }

    @Test
    @DisplayName("Q42: deployments may be one for each site, so that new ones are let in")
    void deployments_may_be_one_for_each_site() {
        assertThat(sakai.launch(valid -> valid).deploymentId().value()).isEqualTo("1");
        assertThat(Product.of("sakai", "").profile().deploymentsComeAndGo()).isTrue();
    }

    @Test
    @DisplayName("Q43: columns of others are listed and left alone; writing to one is refused for good")
    void columns_of_others_are_listed_and_left_alone() {
        sakai.services.lay(
                200,
                "[{\"id\":\"" + sakai.services.server.uri("/service/1")
                        + "\",\"label\":\"Examen\",\"scoreMaximum\":100,\"resourceId\":null,\"tag\":\"\"}]");
        GradeEndpoint endpoint = GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM_READ_ONLY))
                .withLineItems(sakai.services.server.uri("/service/items"));

        Optional<LineItem> found = new LineItems(sakai.services.client)
                .find(
                        sakai.registration,
                        sakai.services.deployment,
                        endpoint,
                        new WantedLineItem("Examen", 100, "", "michel", ""));

        assertThat(found).isEmpty();
        assertThat(sakai.refusing(403, "Line item is read-only"))
                .matches(error -> error.kind() == Kind.FORBIDDEN && !error.retryable());
    }

    @Test
    @DisplayName("Q44: a link's id has a colon, and storage is always with the parent")
    void a_links_id_has_a_colon() {
        Map<String, String> storage = Map.of("lti_storage_target", "_parent");

        Launch launch = sakai.launch(valid -> valid.with("lti:resource_link", Map.of("id", "content:2721")), storage);

        assertThat(((ResourceLinkLaunch) launch).resourceLink().id()).isEqualTo("content:2721");
        assertThat(sakai.login(storage).storageTarget()).contains("_parent");
    }
}
