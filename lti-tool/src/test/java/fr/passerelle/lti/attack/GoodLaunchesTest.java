package fr.passerelle.lti.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("Good launches are never refused (A-28 to A-43)")
class GoodLaunchesTest {

    private static final AnAttack attack = new AnAttack();

    private static final int BIG = 32 * 1024;
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private static final List<String> OPTIONAL = List.of(
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "email",
            "picture",
            "locale",
            "preferred_username",
            "jti",
            "auth_time",
            "typ",
            "zoneinfo",
            "lti:context",
            "lti:tool_platform",
            "lti:launch_presentation",
            "lti:custom",
            "lti:lis",
            "lti:role_scope_mentor",
            "lti:lti1p1",
            "lti:for_user",
            "lti:platformnotificationservice",
            "lti:migration",
            NRPS,
            AGS,
            DEEP_LINKING,
            "https://purl.imsglobal.org/spec/lti-ext/claim/x",
            "https://www.instructure.com/placement",
            "urn:unknown",
            "constructor",
            "__proto__");

    private static final List<String> SHAPES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "-1.5",
            "1e300",
            "[]",
            "[null]",
            "[[[]]]",
            "[1,\"a\",{}]",
            "{}",
            "true",
            "false",
            "{\"id\":null}",
            "{\"id\":5,\"title\":[],\"type\":\"x\",\"url\":{},\"guid\":0,\"locale\":1,\"return_url\":\"::\"}",
            "{\"scope\":5,\"lineitems\":\"not a url\",\"lineitem\":{},\"context_memberships_url\":[],\"service_versions\":\"2.0\"}",
            "{\"width\":\"100%\",\"height\":-1,\"document_target\":5,\"locale\":null,\"return_url\":\"javascript:alert(1)\"}",
            "\"\\u0000\\ud800<script>\"",
            "\"" + "é".repeat(4_000) + "\"",
            "[" + "1,".repeat(2_000) + "1]",
            "{" + IntStream.range(0, 300).mapToObj(i -> "\"k" + i + "\":" + i).collect(Collectors.joining(",")) + "}");

    @AfterAll
    static void close() {
        attack.close();
    }

    @ParameterizedTest
    @MethodSource("optional")
    void whatever_an_optional_claim_looks_like(String claim) {
        for (String shape : SHAPES) {
            Launch launch = attack.accepted(each -> each.written(claim, shape));

            assertThat(launch.subject()).as("%s: %.40s", claim, shape).contains("learner-5");
            assertThat(readWhole(launch)).isNotEmpty();
        }
    }

    @Test
    void whatever_all_optional_claims_look_like_in_deep_linking() {
        for (String shape : SHAPES) {
            UnaryOperator<ATestLaunch> odd = launch -> {
                OPTIONAL.stream()
                        .filter(claim -> shape.length() < 1000 || claim.equals("lti:custom"))
                        .forEach(claim -> launch.written(claim, shape));
                return choosing(launch);
            };

            assertThat(readWhole(attack.accepted(odd))).as("%.40s", shape).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void of_a_platform_that_writes(String what, UnaryOperator<ATestLaunch> difference) {
        Launch launch = attack.accepted(difference);

        assertThat(launch).isInstanceOf(ResourceLinkLaunch.class);
        assertThat(readWhole(launch)).isNotEmpty();
    }

    @Test
    void with_all_of_32_kilobytes_of_custom_parameters() {
        String custom = "{\"module\":\"accueil\",\"big\":\"" + "x".repeat(BIG) + "\"}";

        Launch launch = attack.accepted(each -> each.written("lti:custom", custom));

        assertThat(custom.length()).isGreaterThanOrEqualTo(32 * 1024);
        assertThat(launch.custom().get("big").orElse("")).hasSize(BIG);
        assertThat(launch.custom().get("module")).contains("accueil");
    }

    @Test
    void with_roles_of_which_only_one_is_known() {
        String many = Stream.concat(
                        IntStream.range(0, 99).mapToObj(i -> "http://purl.imsglobal.org/vocab/lis/v2/unknown#Role" + i),
                        Stream.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"))
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));

        assertThat(attack.accepted(each -> each.written("lti:roles", many))
                        .roles()
                        .teacher())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void with_roles_that_give_no_rights(String roles) {
        Launch launch = attack.accepted(each -> each.written("lti:roles", roles));

        assertThat(launch.roles().teacher()).isFalse();
        assertThat(launch.roles().administratorElsewhere()).isFalse();
    }

    static List<String> optional() {
        return OPTIONAL;
    }

    static List<String> roles() {
        return List.of(
                "[]",
                "[\"\"]",
                "[\" \"]",
                "[null]",
                "[5,true,{},[]]",
                "[\"instructor\"]",
                "[\"Teacher\"]",
                "[\"#Instructor\"]",
                "[\"http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper\"]",
                "[\"http://evil.example/membership#Instructor\"]",
                "[\"http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor\"]",
                "[\"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor\"]",
                "[\"urn:lti:instrole:ims/lis/Instructor\"]",
                "[\"" + "x".repeat(20_000) + "\"]",
                "[\"\\u0000\\ud800\"]");
    }

    static List<Arguments> variants() {
        List<Arguments> all = new ArrayList<>();
        all.add(variant("no name", launch -> launch.without("name")));
        all.add(variant("no e-mail", launch -> launch.without("email")));
        all.add(variant("nothing personal", launch -> launch.without("name").without("email")));
        all.add(variant("an e-mail only", launch -> launch.without("name")));
        all.add(variant("no context", launch -> launch.without("lti:context")));
        all.add(variant("a number as id of the link", launch -> launch.written("lti:resource_link", "{\"id\":3}")));
        all.add(variant("a number as id of the course", launch -> launch.written("lti:context", "{\"id\":2}")));
        all.add(variant("digits as subject", launch -> launch.with("sub", "5")));
        all.add(variant(
                "an address as subject (Sakai, Q41)", launch -> launch.with("sub", "https://sakai.example/user/5")));
        all.add(variant(
                "markup in a title",
                launch -> launch.written(
                        "lti:resource_link", "{\"id\":\"l\",\"title\":\"<b>&amp;</b>\",\"description\":null}")));
        all.add(variant(
                "titles that are no text",
                launch -> launch.written(
                        "lti:resource_link", "{\"id\":\"l\",\"title\":[],\"description\":{},\"extra\":1}")));
        all.add(variant(
                "times with a fraction",
                launch -> launch.written("exp", seconds(60) + ".9").written("iat", seconds(0) + ".25")));
        all.add(variant(
                "times as powers of ten",
                launch -> launch.written("exp", "1.79525166e9").written("iat", seconds(0) + "e0")));
        all.add(variant("no nbf", launch -> launch.written("nbf", "null")));
        all.add(variant("an authorized party", launch -> launch.with("azp", "client-1")));
        all.add(variant("a list of one audience", launch -> launch.with("aud", List.of("client-1"))));
        all.add(variant(
                "more in the header",
                launch -> launch.headed("typ", "at+jwt").headed("x5t", "AAAA").headed("unknown", List.of(1))));
        all.add(variant("no type in the header", launch -> launch.unheaded("typ")));
        all.add(variant(
                "a target link of ours with a query",
                launch -> launch.with("lti:target_link_uri", "https://tool.example/lti/launch?module=5")));
        all.add(variant("a target link that is empty", launch -> launch.with("lti:target_link_uri", "")));
        all.add(variant(
                "slashes and letters escaped (PHP)",
                launch -> launch.written(
                        "lti:context", "{\"id\":\"a\\/b\",\"title\":\"\\u00c9t\\u00e9 \\ud83d\\ude00\"}")));
        all.add(variant("an id of many alphabets", launch -> launch.with("sub", "élève-日本-😀")));
        return all;
    }

    private static Arguments variant(String what, UnaryOperator<ATestLaunch> difference) {
        return Arguments.of(what, difference);
    }

    private static long seconds(long from) {
        return attack.tool.clock.instant().getEpochSecond() + from;
    }

    private static ATestLaunch choosing(ATestLaunch launch) {
        return launch.with("lti:message_type", "LtiDeepLinkingRequest")
                .without("lti:resource_link")
                .written(
                        DEEP_LINKING,
                        "{\"deep_link_return_url\":\"https://lms.example/back\",\"accept_types\":[\"link\"],"
                                + "\"accept_presentation_document_targets\":[\"iframe\"]}");
    }

    /** Everything there is to read, so that nothing is refused later either. */
    private static String readWhole(Launch launch) {
        String all = "" + launch + launch.displayName() + launch.roles() + launch.context()
                + launch.custom().all()
                + launch.presentation() + launch.presentation().returnUrl() + launch.toolPlatform() + launch.locale()
                + launch.targetLinkUri() + launch.rosterEndpoint() + launch.gradeEndpoint();
        Optional<DeepLinkingLaunch> choosing =
                Optional.of(launch).filter(DeepLinkingLaunch.class::isInstance).map(DeepLinkingLaunch.class::cast);
        return all + choosing.map(each -> each.deepLinkingSettings().acceptTypes());
    }
}
