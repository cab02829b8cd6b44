package fr.passerelle.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A-2, F-4: what is known about products, at the door. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownProductsTest {

    @ParameterizedTest
    @CsvSource({
        "https://canvas.instructure.com, https://sso.canvaslms.com/api/lti/security/openid-configuration, true",
        "https://canvas.instructure.com, https://school.instructure.com/api/lti/security/openid-configuration, true",
        "https://canvas.instructure.com, https://instructure.com.evil.example/openid, false",
        "https://blackboard.com, https://developer.blackboard.com/api/v1/gateway/oidc, true",
        "https://blackboard.com, https://evil.example/oidc, false",
        "https://lms.example, https://sso.canvaslms.com/openid, false"
    })
    @DisplayName("Q23, Q29: a shared issuer is believed on the hosts of its product's cloud only")
    void a_shared_issuer_is_believed_on_the_hosts_of_its_cloud_only(String issuer, URI configuration, boolean allowed) {
        assertThat(SharedIssuers.ofKnownProducts().allows(issuer, configuration))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "moodle, https://lms.example, MOODLE",
        "canvas, https://lms.example, CANVAS",
        "desire2learn, https://lms.example, BRIGHTSPACE",
        "BlackboardLearn, https://lms.example, BLACKBOARD",
        "sakai, https://lms.example, SAKAI",
        "Open edX, https://lms.example, OPENEDX",
        "ILIAS, https://lms.example, ILIAS",
        "schoology, https://lms.example, SCHOOLOGY",
        "'', https://blackboard.com, BLACKBOARD",
        "'', https://lms.example, GENERIC",
        "claroline, https://lms.example, GENERIC"
    })
    void a_registration_knows_its_product(String family, String issuer, Product product) {
        Registration registered = registered(configuration(family, issuer, "https://lms.example/token"));

        assertThat(registered.product()).isEqualTo(product);
    }

    @Test
    @DisplayName("Q35: the audience of Brightspace is known where it is not said, and what is said goes before")
    void the_audience_of_brightspace_is_known() {
        String token = "https://lms.example/token";

        assertThat(registered(configuration("desire2learn", "https://lms.example", token))
                        .tokenAudience())
                .isEqualTo("https://api.brightspace.com/auth/token");
        assertThat(registered(configuration("desire2learn", "https://lms.example", "https://said.example"))
                        .tokenAudience())
                .isEqualTo("https://said.example");
        assertThat(registered(configuration("moodle", "https://lms.example", token))
                        .tokenAudience())
                .isEqualTo(token);
    }

    private static Registration registered(PlatformConfiguration platform) {
        return ClientRegistrationResponse.read("{\"client_id\":\"c\"}", platform, Set.of())
                .registration();
    }

    private static PlatformConfiguration configuration(String family, String issuer, String audience) {
        return new PlatformConfiguration(
                issuer,
                URI.create("https://lms.example/auth"),
                URI.create("https://lms.example/token"),
                audience,
                URI.create("https://lms.example/jwks"),
                URI.create("https://lms.example/register"),
                Set.of(),
                Set.of(Algorithm.RS256),
                family,
                "",
                Map.of());
    }
}
