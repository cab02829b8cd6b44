package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.deeplinking.HtmlItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ILIAS, Chamilo, Schoology, and what any platform may do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OthersTest {

    private final ALms lms = ALms.of(Product.GENERIC, "https://lms.example", "1");

    @AfterEach
    void close() {
        lms.close();
    }

    @Test
    @DisplayName("Q52: ILIAS before 2026 has neither grades nor picking, and sizes of any type")
    void ilias_has_sizes_of_any_type() {
        Launch launch = lms.launch(valid -> valid.with(
                "lti:launch_presentation", Map.of("document_target", "window", "width", 1024, "height", List.of())));

        assertThat(launch.gradeEndpoint()).isEmpty();
        assertThat(launch.presentation().documentTarget()).isEqualTo("window");
        assertThat(Product.of("ILIAS", "")).isEqualTo(Product.ILIAS);
    }

    @Test
    @DisplayName("Q53: links picked for Chamilo may have an address each, and each is ours")
    void links_may_have_an_address_each() {
        URI own = URI.create("https://tool.example/lti/launch/michel");

        Map<String, Object> answer = lms.picking(
                LtiResourceLinkItem.at(own).with(Map.of("content", "michel")),
                LtiResourceLinkItem.at(ATool.LAUNCH_URI).with(Map.of("content", "sonia")));
        Launch launch = lms.launch(
                valid -> valid.with("lti:target_link_uri", own.toString()), Map.of("target_link_uri", own.toString()));

        assertThat(answer.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"))
                .asString()
                .contains("url=" + own + ",");
        assertThat(launch.targetLinkUri()).isEqualTo(own);
    }

    @Test
    @DisplayName("Q54: Schoology lowers custom names")
    void schoology_lowers_custom_names() {
        Launch launch = lms.launch(valid -> valid.with("lti:custom", Map.of("moduleid", "michel")));

        assertThat(launch.custom().get("moduleId")).contains("michel");
    }

    @Test
    @DisplayName("Q54: Schoology sends no custom parameters with a request for content, and takes two types")
    void schoology_sends_no_custom_parameters_with_a_request_for_content() {
        Launch launch = lms.launch(valid -> valid.with("lti:message_type", "LtiDeepLinkingRequest")
                .with(
                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                        Map.of(
                                "deep_link_return_url", "https://sso.lms.example/dl",
                                "accept_types", List.of("ltiResourceLink", "html"),
                                "accept_presentation_document_targets", List.of("iframe"))));

        assertThat(launch.custom().all()).isEmpty();
        assertThat(((DeepLinkingLaunch) launch).deepLinkingSettings().acceptTypes())
                .containsExactly("ltiResourceLink", "html");
        assertThat(lms.picking(HtmlItem.of("<p>Bonjour</p>"))).isNotEmpty();
        assertThat(Product.ofIssuer("https://schoology.schoology.com")).isEqualTo(Product.SCHOOLOGY);
    }

    @Test
    @DisplayName("Q54: Schoology gives a hundred members at a time, which is what we ask for")
    void schoology_gives_a_hundred_members_at_a_time() {
        String next =
                lms.services.server.uri("/service/members?limit=100&start=100").toString();
        lms.services.lay(200, "{\"members\":[{\"user_id\":\"1\",\"roles\":[]}]}", "Link", "<" + next + ">; rel=next");
        lms.services.lay(200, "{\"members\":[{\"user_id\":\"2\",\"roles\":[]}]}");
        List<Member> members = new ArrayList<>();

        new Memberships(lms.services.client)
                .read(
                        lms.registration,
                        lms.services.deployment,
                        RosterQuery.everybody(new RosterEndpoint(lms.services.server.uri("/service/members"))),
                        members::add);

        assertThat(members).extracting(Member::userId).containsExactly("1", "2");
        assertThat(lms.services.server.asked("/service"))
                .extracting(asked -> asked.uri().getQuery())
                .containsExactly("limit=100", "limit=100&start=100");
    }

    @Test
    @DisplayName("Q55: a platform without grades or members launches as well")
    void a_platform_without_services_launches_as_well() {
        Launch launch = lms.launch(valid -> valid.without("lti:context"));

        assertThat(launch.gradeEndpoint()).isEmpty();
        assertThat(launch.rosterEndpoint()).isEmpty();
        assertThat(launch.context()).isEmpty();
    }

    @Test
    @DisplayName("Q56: nothing we sign or send to be signed is used twice")
    void nothing_is_used_twice() {
        Set<Object> used = new HashSet<>();
        for (int time = 0; time < 20; time++) {
            used.add(ATool.nonce(lms.login(Map.of())));
            used.add(lms.picking().getOrDefault("nonce", ""));
            lms.services.clock.set(lms.services.clock.instant().plusSeconds(7_200));
            lms.sending(Score.graded("5", 1, 2, ALms.AT));
            used.add(lms.assertion().getOrDefault("jti", ""));
        }

        assertThat(used).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("I-1: what we send is the same for every product, but for the audience of a token")
    void what_we_send_is_the_same_for_every_product(Product product) {
        try (ALms other = ALms.of(product, "https://other.example", "1")) {
            Asked theirs = other.sending(Score.graded("5", 1, 2, ALms.AT));

            assertThat(theirs.body())
                    .isEqualTo(lms.sending(Score.graded("5", 1, 2, ALms.AT)).body());
            assertThat(other.launch(valid -> valid).subject()).contains("learner-5");
            assertThat(other.login(Map.of()).parameters().keySet())
                    .isEqualTo(lms.login(Map.of()).parameters().keySet());
        }
    }
}
