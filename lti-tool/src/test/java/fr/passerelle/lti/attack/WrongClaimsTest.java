package fr.passerelle.lti.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.RawToken;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed by the platform's own key and wrong in one claim, written here as JSON; {@code -} leaves it out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("Signed tokens with a wrong claim (A-19 to A-30)")
class WrongClaimsTest {

    private static final AnAttack attack = new AnAttack();

    @AfterAll
    static void close() {
        attack.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "null",
                "5",
                "\"\"",
                "{}",
                "[\"https://lms.example\"]",
                "\"https://lms.example/\"",
                "\"HTTPS://LMS.EXAMPLE\"",
                "\"https://lms.example:443\"",
                "\" https://lms.example\"",
                "\"http://lms.example\"",
                "\"https://other.example\""
            })
    void the_issuer_is_compared_character_by_character(String issuer) {
        refused(LaunchErrorCode.ISSUER_MISMATCH, "iss", issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "null",
                "5",
                "\"\"",
                "{}",
                "[]",
                "[[]]",
                "{\"client-1\":1}",
                "\"CLIENT-1\"",
                "\"client-1 \"",
                "\"client-1,other\"",
                "[\"other\"]",
                "[\"client-1\",\"other\"]",
                "[\"other\",\"client-1\"]",
                "[\"client-1\",5]",
                "[\"client-1\",null]",
                "[\"client-1\",[\"client-1\"]]"
            })
    void the_audience_is_we_and_nobody_else(String audience) {
        refused(LaunchErrorCode.AUDIENCE_MISMATCH, "aud", audience);
        attack.refused(
                LaunchErrorCode.AUDIENCE_MISMATCH,
                launch -> differing(launch, "aud", audience).with("azp", APlatform.CLIENT_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"\"", "{}", "[\"client-1\"]", "true", "\"other\"", "\"CLIENT-1\"", "\"client-1 \""})
    void the_authorized_party_is_we_if_it_is_named(String party) {
        refused(LaunchErrorCode.AUTHORIZED_PARTY_MISMATCH, "azp", party);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"client-1\"", "[\"client-1\"]"})
    void one_audience_needs_no_authorized_party_but_may_have_it(String audience) {
        assertThat(attack.accepted(launch -> launch.written("aud", audience)).subject())
                .contains("learner-5");
        assertThat(attack.accepted(launch -> launch.written("aud", audience).with("azp", APlatform.CLIENT_ID))
                        .subject())
                .contains("learner-5");
    }

    @Test
    void an_audience_of_several_needs_an_authorized_party() {
        refused(LaunchErrorCode.AUTHORIZED_PARTY_MISMATCH, "aud", "[\"client-1\",\"client-1\"]");

        assertThat(attack.accepted(launch -> launch.written("aud", "[\"client-1\",\"client-1\"]")
                                .with("azp", APlatform.CLIENT_ID))
                        .subject())
                .contains("learner-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "null", "5", "\"\"", "{}", "[\"@nonce\"]", "\"@nonce \"", "\"another\"", "true"})
    void the_nonce_is_the_one_we_gave(String nonce) {
        attack.refusedPost(LaunchErrorCode.NONCE_MISMATCH, given -> {
            ATestLaunch launch = differing(attack.launch(), "nonce", nonce.replace("@nonce", given));
            return nonce.equals("-") ? unanswering(launch) : launch.token(given);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "null",
                "5",
                "\"\"",
                "{}",
                "[\"LtiResourceLinkRequest\"]",
                "\"ltiresourcelinkrequest\"",
                "\"LtiResourceLinkRequest \"",
                "\"LtiStartProctoring\"",
                "\"LtiDeepLinkingResponse\"",
                "\"basic-lti-launch-request\""
            })
    void the_message_type_is_one_we_serve(String type) {
        refused(LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED, "lti:message_type", type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "null", "1.3", "\"\"", "\"1.3\"", "\"1.3.0 \"", "\"1.3.1\"", "\"LTI-1p0\"", "[\"1.3.0\"]"})
    void the_version_is_exactly_this_one(String version) {
        refused(LaunchErrorCode.VERSION_UNSUPPORTED, "lti:version", version);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    -               | DEPLOYMENT_MISSING
                    null            | DEPLOYMENT_MISSING
                    ""              | DEPLOYMENT_MISSING
                    1               | CLAIM_INVALID
                    true            | CLAIM_INVALID
                    ["1"]           | CLAIM_INVALID
                    {"id":"1"}      | CLAIM_INVALID
                    "2"             | DEPLOYMENT_UNKNOWN
                    "1 "            | DEPLOYMENT_UNKNOWN
                    " 1"            | DEPLOYMENT_UNKNOWN
                    "01"            | DEPLOYMENT_UNKNOWN
                    "1.0"           | DEPLOYMENT_UNKNOWN
                    "1' OR '1'='1"  | DEPLOYMENT_UNKNOWN
                    "../1"          | DEPLOYMENT_UNKNOWN
                    "１"             | DEPLOYMENT_UNKNOWN
                    """)
    void the_deployment_is_one_this_registration_has(String deployment, LaunchErrorCode code) {
        refused(code, "lti:deployment_id", deployment);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    lti:resource_link   | -             | CLAIM_MISSING
                    lti:resource_link   | null          | CLAIM_MISSING
                    lti:resource_link   | {}            | CLAIM_MISSING
                    lti:resource_link   | {"id":null}   | CLAIM_MISSING
                    lti:resource_link   | {"id":""}     | CLAIM_MISSING
                    lti:resource_link   | {"id":[]}     | CLAIM_MISSING
                    lti:resource_link   | {"id":{}}     | CLAIM_MISSING
                    lti:resource_link   | "link-3"      | CLAIM_INVALID
                    lti:resource_link   | ["link-3"]    | CLAIM_INVALID
                    lti:resource_link   | 3             | CLAIM_INVALID
                    lti:roles           | -             | CLAIM_MISSING
                    lti:roles           | null          | CLAIM_MISSING
                    lti:roles           | "Instructor"  | CLAIM_INVALID
                    lti:roles           | {"0":"Instructor"} | CLAIM_INVALID
                    lti:roles           | 5             | CLAIM_INVALID
                    lti:target_link_uri | -             | CLAIM_MISSING
                    lti:target_link_uri | null          | CLAIM_MISSING
                    lti:target_link_uri | 5             | CLAIM_INVALID
                    lti:target_link_uri | ["https://tool.example/"] | CLAIM_INVALID
                    sub                 | -             | SUBJECT_MISSING
                    sub                 | null          | SUBJECT_MISSING
                    sub                 | ""            | SUBJECT_MISSING
                    sub                 | 5             | CLAIM_INVALID
                    sub                 | true          | CLAIM_INVALID
                    sub                 | []            | CLAIM_INVALID
                    sub                 | {"id":"5"}    | CLAIM_INVALID
                    """)
    void the_required_claims_are_there_and_of_their_kind(String claim, String value, LaunchErrorCode code) {
        refused(code, claim, value);
    }

    @Test
    void an_id_has_255_characters_at_most() {
        String most = "\"" + "i".repeat(255) + "\"";
        String more = "\"" + "i".repeat(256) + "\"";

        assertThat(attack.accepted(launch ->
                                launch.written("sub", most).written("lti:resource_link", "{\"id\":" + most + "}"))
                        .subject())
                .contains("i".repeat(255));
        refused(LaunchErrorCode.DEPLOYMENT_UNKNOWN, "lti:deployment_id", most);
        refused(LaunchErrorCode.CLAIM_INVALID, "lti:deployment_id", more);
        refused(LaunchErrorCode.CLAIM_INVALID, "lti:resource_link", "{\"id\":" + more + "}");
        refused(LaunchErrorCode.CLAIM_INVALID, "sub", more);
    }

    @Nested
    class Times {

        private static final long LEEWAY = 120;

        @ParameterizedTest
        @ValueSource(strings = {"exp", "iat"})
        void are_required(String claim) {
            refused(LaunchErrorCode.CLAIM_MISSING, claim, "-");
            refused(LaunchErrorCode.CLAIM_MISSING, claim, "null");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"1795251600\"",
                    "\"\"",
                    "\"2026-11-21T09:00:00Z\"",
                    "true",
                    "[]",
                    "[1795251600]",
                    "{}",
                    "-1",
                    "1e300",
                    "253402300800"
                })
        void are_json_numbers_within_the_calendar(String time) {
            for (String claim : List.of("exp", "iat", "nbf")) {
                refused(LaunchErrorCode.CLAIM_INVALID, claim, time);
            }
        }

        @Test
        void in_milliseconds_are_beyond_the_calendar() {
            long millis = now() * 1000;

            refused(LaunchErrorCode.CLAIM_INVALID, "nbf", Long.toString(millis));
            attack.refused(
                    LaunchErrorCode.CLAIM_INVALID,
                    launch -> launch.with("iat", millis).with("exp", millis + 60_000));
        }

        @ParameterizedTest
        @ValueSource(longs = {-30, 30})
        void are_accepted_from_a_clock_thirty_seconds_off(long off) {
            assertThat(attack.accepted(launch -> at(launch, off)).subject()).contains("learner-5");
        }

        @ParameterizedTest
        @CsvSource({"iat", "nbf"})
        void of_issue_may_be_the_leeway_ahead_and_not_a_second_more(String claim) {
            assertThat(attack.accepted(launch -> launch.with("exp", now() + 600).with(claim, now() + LEEWAY))
                            .subject())
                    .contains("learner-5");
            attack.refused(
                    LaunchErrorCode.TOKEN_ISSUED_IN_FUTURE,
                    launch -> launch.with("exp", now() + 600).with(claim, now() + LEEWAY + 1));
        }

        @Test
        void of_expiry_may_be_less_than_the_leeway_past() {
            assertThat(attack.accepted(launch -> expiring(launch, now() - LEEWAY + 1))
                            .subject())
                    .contains("learner-5");
            attack.refused(LaunchErrorCode.TOKEN_EXPIRED, launch -> expiring(launch, now() - LEEWAY));
            attack.refused(LaunchErrorCode.TOKEN_EXPIRED, launch -> expiring(launch, now() - LEEWAY - 1));
        }

        @Test
        void of_issue_may_be_ten_minutes_and_the_leeway_past() {
            assertThat(attack.accepted(launch -> launch.with("iat", now() - 720).with("exp", now() + 3600))
                            .subject())
                    .contains("learner-5");
            attack.refused(
                    LaunchErrorCode.TOKEN_TOO_OLD,
                    launch -> launch.with("iat", now() - 721).with("exp", now() + 3600));
        }

        @Test
        void that_end_before_they_begin_are_refused() {
            attack.refused(
                    LaunchErrorCode.TOKEN_ISSUED_IN_FUTURE,
                    launch -> launch.with("iat", now() + 10).with("exp", now() + 10));
        }

        private ATestLaunch at(ATestLaunch launch, long off) {
            return launch.with("iat", now() + off).with("nbf", now() + off).with("exp", now() + off + 60);
        }

        private ATestLaunch expiring(ATestLaunch launch, long at) {
            return launch.with("iat", now() - 300).with("exp", at);
        }

        private long now() {
            return attack.tool.clock.instant().getEpochSecond();
        }
    }

    private static LaunchRefused refused(LaunchErrorCode code, String claim, String json) {
        return attack.refused(code, launch -> differing(launch, claim, json));
    }

    private static ATestLaunch differing(ATestLaunch launch, String claim, String json) {
        return json.equals("-") ? launch.without(claim) : launch.written(claim, json);
    }

    private static String unanswering(ATestLaunch launch) {
        return RawToken.signed(launch.header(), launch.payload(), PlatformKeys.ONE);
    }
}
