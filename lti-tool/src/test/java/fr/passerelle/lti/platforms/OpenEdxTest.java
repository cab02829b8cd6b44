package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.ScoreClock;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Open edX with xblock-lti-consumer, by its public source. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenEdxTest {

    private final ALms openEdx = ALms.of(Product.OPENEDX, "https://edx.example", "1");

    @AfterEach
    void close() {
        openEdx.close();
    }

    @Test
    @DisplayName("Q45: the deployment is always 1, and each block may be a client of its own")
    void each_block_may_be_a_client_of_its_own() {
        try (APlatform edx = new APlatform()) {
            Map<Registration, List<Deployment>> blocks = new HashMap<>();
            for (int block = 0; block < 20; block++) {
                blocks.put(
                        edx.complete(Registration.of("https://edx.example", "block-" + block)),
                        List.of(Deployment.active("1")));
            }
            ATool tool = ATool.knowing(Registrations.of(blocks));
            Map<String, List<String>> initiation = new HashMap<>(ATool.initiation());
            initiation.put("iss", List.of("https://edx.example"));
            initiation.put("client_id", List.of("block-13"));

            assertThat(tool.tool.login(LoginInitiation.from(initiation)).parameters())
                    .containsEntry("client_id", "block-13");
        }
    }

    @Test
    @DisplayName("Q46: whole maxima are written without a fraction")
    void whole_maxima_are_written_without_a_fraction() {
        openEdx.services.lay(201, "{\"id\":\"https://edx.example/9\",\"label\":\"M\",\"scoreMaximum\":20}");
        GradeEndpoint endpoint = GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM))
                .withLineItems(openEdx.services.server.uri("/service/items"));

        new LineItems(openEdx.services.client)
                .create(
                        openEdx.registration,
                        openEdx.services.deployment,
                        endpoint,
                        new WantedLineItem("M", 20.0, "8", "michel", "grade"));

        assertThat(openEdx.services.server.asked("/service").get(0).body()).contains("\"scoreMaximum\":20,");
    }

    @Test
    @DisplayName("Q47: an equal or older timestamp is refused, so that ours always grows")
    void timestamps_always_grow() {
        ScoreClock clock = new ScoreClock(openEdx.tool.clock);
        Instant now = openEdx.tool.clock.instant();

        assertThat(clock.after(now, now).timestamp()).isAfter(now);
        assertThat(clock.after(now, now.minusSeconds(60)).timestamp()).isAfter(now);
        assertThat(openEdx.refusing(400, "Score timestamp is older"))
                .matches(error -> error.kind() == Kind.REJECTED && !error.retryable());
    }

    @Test
    @DisplayName("Q48: a request for content comes to the ordinary launch address, and is told by its type")
    void a_request_for_content_comes_to_the_ordinary_address() {
        Launch launch = openEdx.launch(valid -> valid.with("lti:message_type", "LtiDeepLinkingRequest")
                .with("lti:target_link_uri", ATool.LAUNCH_URI.toString())
                .without("lti:resource_link")
                .with(
                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                        Map.of(
                                "deep_link_return_url", "https://sso.lms.example/dl",
                                "accept_types", List.of("ltiResourceLink"),
                                "accept_presentation_document_targets", List.of("iframe"))));

        assertThat(launch).isInstanceOf(DeepLinkingLaunch.class);
    }

    @Test
    @DisplayName("Q49: a blank comment is not sent, and a final slash of a column is not doubled")
    void a_blank_comment_is_not_sent() {
        Asked score = openEdx.sending(Score.graded("5", 1, 2, ALms.AT).withComment("  "));
        openEdx.services.lay(200, "[]");
        new Results(openEdx.services.client)
                .of(
                        openEdx.registration,
                        openEdx.services.deployment,
                        openEdx.services.server.uri("/service/lti-ags/3/"));

        assertThat(ALms.json(score.body())).doesNotContainKey("comment");
        List<Asked> asked = openEdx.services.server.asked("/service");
        assertThat(asked.get(asked.size() - 1).uri().getPath()).startsWith("/service/lti-ags/3/results");
    }

    @Test
    @DisplayName("Q50: the column the launch names is taken, however many there are")
    void the_column_the_launch_names_is_taken() {
        URI named = openEdx.services.server.uri("/service/lti-ags/3");
        GradeEndpoint endpoint = GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM, Scope.SCORE))
                .withLineItems(openEdx.services.server.uri("/service/items"))
                .withLineItem(named);

        assertThat(new LineItems(openEdx.services.client)
                        .resolve(
                                openEdx.registration,
                                openEdx.services.deployment,
                                endpoint,
                                new WantedLineItem("M", 20, "8", "michel", "grade")))
                .contains(named);
        assertThat(openEdx.services.server.asked("/service")).isEmpty();
    }

    @Test
    @DisplayName("Q51: a launch posted to the link itself finds us, as link and redirect URI are one")
    void link_and_redirect_uri_are_one() {
        assertThat(openEdx.login(Map.of()).parameters()).containsEntry("redirect_uri", ATool.LAUNCH_URI.toString());
        assertThat(openEdx.launch(valid -> valid).targetLinkUri()).isEqualTo(ATool.LAUNCH_URI);
    }
}
