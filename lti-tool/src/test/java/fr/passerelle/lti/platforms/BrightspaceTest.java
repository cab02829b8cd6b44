package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** D2L Brightspace, by what other tools met. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrightspaceTest {

    private static final String AUDIENCE = "https://api.brightspace.com/auth/token";

    private final ALms brightspace = ALms.of(Product.BRIGHTSPACE, "https://school.brightspace.com", "a-b-c");

    @AfterEach
    void close() {
        brightspace.close();
    }

    @Test
    @DisplayName("Q35: tokens are asked for in the name of one audience, wherever that is done")
    void tokens_are_for_one_audience() {
        brightspace.sending(Score.graded("5", 1, 2, ALms.AT));

        assertThat(brightspace.assertion()).containsEntry("aud", AUDIENCE);
        assertThat(Product.of("desire2learn", "")).isEqualTo(Product.BRIGHTSPACE);
    }

    @Test
    @DisplayName("Q35: an audience the platform names goes before the usual one")
    void an_audience_the_platform_names_goes_before_the_usual_one() {
        Registration named = Registration.of("https://school.brightspace.com", "1")
                .product(Product.BRIGHTSPACE)
                .tokenAudience("https://another.example")
                .endpoints(
                        URI.create("https://a.example"),
                        URI.create("https://t.example"),
                        URI.create("https://j.example"));

        assertThat(named.tokenAudience()).isEqualTo("https://another.example");
    }

    @Test
    @DisplayName("Q36: keys come without an algorithm, and our answer names its key")
    void keys_come_without_an_algorithm() throws Exception {
        RSAKey published = PlatformKeys.ONE.toPublicJWK();

        assertThat(published.getAlgorithm()).isNull();
        assertThat(APlatform.key().getKeyUse()).isNull();
        assertThat(brightspace.launch(valid -> valid).subject()).contains("learner-5");
        assertThat(JWSObject.parse(brightspace.answering()).getHeader().getKeyID())
                .isEqualTo(ToolKey.ONE.keyId());
    }

    @Test
    @DisplayName("Q38: the address of a link is the registered one, without a query")
    void the_address_of_a_link_is_the_registered_one() {
        Map<String, Object> answer =
                brightspace.picking(LtiResourceLinkItem.at(ATool.LAUNCH_URI).with(Map.of("content", "michel")));

        assertThat(answer.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"))
                .asString()
                .contains("url=" + ATool.LAUNCH_URI + ",", "content=michel");
    }

    @Test
    @DisplayName("Q39: no column comes by itself, so one is made")
    void no_column_comes_by_itself() {
        brightspace.services.lay(200, "[]");
        brightspace.services.lay(
                201,
                "{\"id\":\"" + brightspace.services.server.uri("/service/9")
                        + "\",\"label\":\"M\",\"scoreMaximum\":20}");
        GradeEndpoint endpoint = GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM))
                .withLineItems(brightspace.services.server.uri("/service/items"));

        URI column = new LineItems(brightspace.services.client)
                .resolve(
                        brightspace.registration,
                        brightspace.services.deployment,
                        endpoint,
                        new WantedLineItem("M", 20, "8", "michel", "grade"))
                .orElseThrow();

        assertThat(column).isEqualTo(brightspace.services.server.uri("/service/9"));
        assertThat(brightspace.services.server.asked("/service"))
                .extracting(Asked::method)
                .containsExactly("GET", "POST");
    }

    @Test
    @DisplayName("Q40: who is not enrolled and what does not exist are refused for good")
    void who_is_not_enrolled_is_refused_for_good() {
        assertThat(brightspace.refusing(403, "User is not enrolled"))
                .matches(error -> error.kind() == Kind.FORBIDDEN && !error.retryable());
        assertThat(brightspace.refusing(404, "User does not exist"))
                .matches(error -> error.kind() == Kind.NOT_FOUND && !error.retryable());
    }
}
