package fr.passerelle.lti.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.DeflateUtils;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.RawToken;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All of these are signed by the platform's own key: what is refused here is refused for its form alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("Signed tokens of another form (A-17, J-1)")
class TokenReadingTest {

    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"platform-key-1\"}";
    private static final AnAttack attack = new AnAttack();

    @AfterAll
    static void close() {
        attack.close();
    }

    @Nested
    class Segments {

        @ParameterizedTest
        @ValueSource(strings = {"=", "==", " ", "\n", "\r\n", "\t", "\u0000", "\u00a0", "+", "/", "%3D", "é", "*"})
        void with_anything_added_are_refused(String added) {
            refused(token -> token + added);
            refused(token -> added + token);
            refused(token -> token.replace(".", "." + added));
            refused(token -> token.replace(".", added + "."));
            refused(token -> token.substring(0, 90) + added + token.substring(90));
            signedParts(header -> header + added, payload -> payload);
            signedParts(header -> header, payload -> payload + added);
            signedParts(header -> header, payload -> added + payload);
            signedParts(header -> header, payload -> payload.substring(0, 64) + added + payload.substring(64));
        }

        @Test
        void in_the_alphabet_of_base64_rather_than_base64url_are_refused() {
            attack.refusedPost(LaunchErrorCode.TOKEN_MALFORMED, nonce -> {
                String payload = attack.launch()
                        .with("nonce", nonce)
                        .with("x", "ÿþ~~~???ûï¾")
                        .payload();
                String encoded = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
                assertThat(encoded).containsAnyOf("+", "/");
                return RawToken.signedParts(Base64URL.encode(HEADER).toString(), encoded, PlatformKeys.ONE);
            });
        }

        @Test
        void fewer_or_more_than_three_are_refused() {
            refused(token -> token.substring(0, token.lastIndexOf('.')));
            refused(token -> token + ".");
            refused(token -> "." + token);
            refused(token -> token + ".AAAA.AAAA");
            refused(token -> token + "." + token);
        }

        private void signedParts(UnaryOperator<String> header, UnaryOperator<String> payload) {
            attack.refusedPost(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    nonce -> RawToken.signedParts(
                            header.apply(Base64URL.encode(HEADER).toString()),
                            payload.apply(Base64URL.encode(
                                            attack.launch().with("nonce", nonce).payload())
                                    .toString()),
                            PlatformKeys.ONE));
        }
    }

    @Nested
    class Containers {

        @Test
        void of_encrypted_tokens_are_refused() {
            String jwe = Base64URL.encode("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}")
                    + ".AAAA.AAAA.AAAA.AAAA";

            attack.refusedPost(LaunchErrorCode.TOKEN_MALFORMED, nonce -> jwe);
        }

        @Test
        void of_a_token_in_a_token_are_refused() {
            attack.refusedPost(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    nonce -> RawToken.signed(
                            "{\"alg\":\"RS256\",\"kid\":\"platform-key-1\",\"cty\":\"JWT\"}",
                            attack.launch().token(nonce),
                            PlatformKeys.ONE));
        }

        @Test
        void of_compressed_claims_are_refused() {
            attack.refusedPost(LaunchErrorCode.TOKEN_MALFORMED, nonce -> {
                byte[] claims = attack.launch().with("nonce", nonce).payload().getBytes(StandardCharsets.UTF_8);
                return RawToken.signed(
                        "{\"alg\":\"RS256\",\"kid\":\"platform-key-1\",\"zip\":\"DEF\"}", compressed(claims));
            });
        }

        @Test
        void of_a_json_serialisation_are_refused() {
            refused(token -> {
                String[] parts = token.split("\\.", -1);
                return "{\"protected\":\"" + parts[0] + "\",\"payload\":\"" + parts[1] + "\",\"signature\":\""
                        + parts[2] + "\"}";
            });
        }

        private static byte[] compressed(byte[] claims) {
            try {
                return DeflateUtils.compress(claims);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class Members {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"platform-key-1\"}",
                    "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"platform-key-1\"}",
                    "{\"alg\":\"RS256\",\"kid\":\"platform-key-1\",\"kid\":\"platform-key-1\"}",
                    "{\"alg\":\"RS256\",\"kid\":\"mine\",\"kid\":\"platform-key-1\"}",
                    "{\"\\u0061lg\":\"none\",\"alg\":\"RS256\",\"kid\":\"platform-key-1\"}"
                })
        void named_twice_in_the_header_are_refused(String header) {
            attack.refusedPost(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    nonce -> RawToken.signed(
                            header, attack.launch().with("nonce", nonce).payload(), PlatformKeys.ONE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1,\"iss\":\"https://lms.example\"",
                    "1,\"sub\":\"somebody-else\"",
                    "1,\"aud\":\"client-1\"",
                    "1,\"nonce\":\"another\"",
                    "1,\"x\":1",
                    "{\"a\":1,\"a\":1}",
                    "[{\"a\":1,\"b\":2,\"a\":3}]"
                })
        void named_twice_in_the_claims_are_refused(String text) {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.written("x", text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "+1",
                    "01",
                    ".5",
                    "0x10",
                    "'text'",
                    "text",
                    "1,",
                    "undefined",
                    "//x\n1",
                    "/*x*/1",
                    "\"a\nb\"",
                    "\"\\x41\"",
                    "\"\\ud8\"",
                    "1}{",
                    "1}]",
                    "1} x",
                    ""
                })
        void that_are_no_json_are_refused(String text) {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.written("x", text));
        }

        @Test
        void with_numbers_of_a_thousand_digits_or_depths_of_a_hundred_are_refused() {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.written("x", "9".repeat(1001)));
            attack.refused(
                    LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.written("x", "[".repeat(100) + "]".repeat(100)));
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.written("x", "[".repeat(20_000)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e400", "-1e400", "1e2147483648", "1e99999999999"})
        void with_numbers_beyond_measure_are_no_times_but_may_stand_elsewhere(String number) {
            attack.refused(
                    LaunchErrorCode.CLAIM_INVALID,
                    launch -> launch.written("exp", number).written("iat", number));

            assertThat(attack.accepted(launch -> launch.written("x", number)).subject())
                    .contains("learner-5");
        }
    }

    @Nested
    class Encodings {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "ISO-8859-1"})
        void other_than_utf_8_are_refused(String charset) {
            attack.refusedPost(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    nonce -> RawToken.signed(
                            HEADER, honest(nonce).with("name", "Zoé").payload().getBytes(Charset.forName(charset))));
        }

        @Test
        void with_a_mark_before_them_are_refused() {
            attack.refusedPost(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    nonce -> RawToken.signed(HEADER, "\uFEFF" + honest(nonce).payload(), PlatformKeys.ONE));
        }

        @Test
        void that_are_broken_overlong_or_half_a_pair_are_refused() {
            for (String hex : new String[] {"ff", "c080", "c1bf", "eda080", "f4908080", "e282", "80"}) {
                attack.refusedPost(
                        LaunchErrorCode.TOKEN_MALFORMED,
                        nonce -> RawToken.signed(
                                HEADER,
                                replaced(honest(nonce).with("name", "@@").payload(), hex)));
            }
        }

        @Test
        void may_have_blanks_around_the_object_as_json_allows() {
            assertThat(attack.posted(nonce -> RawToken.signed(
                                    " \r\n\t" + HEADER + "\n",
                                    "\n " + honest(nonce).payload() + "\r\n ",
                                    PlatformKeys.ONE))
                            .subject())
                    .contains("learner-5");
        }

        @Test
        void of_half_a_pair_or_a_control_character_in_an_id_are_refused() {
            for (String text :
                    new String[] {"\"a\\ud800b\"", "\"\\udc00\"", "\"a\\u0000b\"", "\"a\\nb\"", "\"\\u0085\""}) {
                attack.refused(LaunchErrorCode.CLAIM_INVALID, launch -> launch.written("sub", text));
                attack.refused(LaunchErrorCode.CLAIM_INVALID, launch -> launch.written("lti:deployment_id", text));
                attack.refused(
                        LaunchErrorCode.CLAIM_INVALID,
                        launch -> launch.written("lti:resource_link", "{\"id\":" + text + "}"));
                assertThat(attack.accepted(launch -> launch.written("lti:context", "{\"id\":" + text + "}"))
                                .context())
                        .isEmpty();
            }
        }

        private ATestLaunch honest(String nonce) {
            return attack.launch().with("nonce", nonce);
        }

        private byte[] replaced(String payload, String hex) {
            String broken = new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
            String bytes = new String(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return bytes.replace("@@", broken).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static void refused(UnaryOperator<String> change) {
        attack.refusedPost(
                LaunchErrorCode.TOKEN_MALFORMED,
                nonce -> change.apply(attack.launch().token(nonce)));
    }
}
