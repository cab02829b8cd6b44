package fr.passerelle.lti.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.RawToken;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("Forged tokens (A-17, A-18, J-1, J-2)")
class TokenForgeryTest {

    private static final byte[] KEY = publicKey();

    private static final AnAttack attack = new AnAttack();

    @AfterAll
    static void close() {
        attack.close();
    }

    @Nested
    class Algorithms {

        @ParameterizedTest
        @ValueSource(strings = {"none", "None", "NONE", "nOnE", "none ", ""})
        void that_mean_no_signature_are_refused_with_and_without_one(String alg) {
            attack.refusedPost(LaunchErrorCode.ALGORITHM_REFUSED, nonce -> unsigned(alg, nonce) + ".");
            attack.refusedPost(LaunchErrorCode.ALGORITHM_REFUSED, nonce -> unsigned(alg, nonce) + ".AAAA");
            attack.refused(LaunchErrorCode.ALGORITHM_REFUSED, launch -> launch.headed("alg", alg));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "HS256",
                    "HS384",
                    "HS512",
                    "PS256",
                    "RS384",
                    "RS512",
                    "ES256",
                    "ES256K",
                    "EdDSA",
                    "Ed25519",
                    "RS1",
                    "rs256",
                    " RS256",
                    "RS256 ",
                    "RS256\u0000",
                    "RSA-OAEP",
                    "dir",
                    "A128KW"
                })
        void of_another_name_are_refused_even_if_the_signature_is_genuine(String alg) {
            LaunchRefused refused =
                    attack.refused(LaunchErrorCode.ALGORITHM_REFUSED, launch -> launch.headed("alg", alg));

            assertThat(refused.checksPassed()).endsWith(LaunchCheck.TOKEN_READABLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"256", "null", "[\"RS256\"]", "{\"RS256\":1}", "true"})
        void that_are_no_text_make_the_token_unreadable(String alg) {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.headWritten("alg", alg));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("fr.passerelle.lti.attack.TokenForgeryTest#formsOfThePublicKey")
        void of_a_shared_secret_are_refused_with_the_public_key_as(String form, byte[] secret) {
            for (String alg : List.of("HS256", "HS384", "HS512")) {
                attack.refusedPost(LaunchErrorCode.ALGORITHM_REFUSED, nonce -> {
                    String part = unsigned(alg, nonce);
                    return part + "." + mac(alg, secret, part);
                });
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("fr.passerelle.lti.attack.TokenForgeryTest#formsOfThePublicKey")
        void of_ours_are_not_verified_with_a_shared_secret(String form, byte[] secret) {
            attack.refusedPost(LaunchErrorCode.SIGNATURE_INVALID, nonce -> {
                String part = unsigned("RS256", nonce);
                return part + "." + mac("HS256", secret, part);
            });
        }

        @Test
        void of_another_padding_are_refused_under_either_name() {
            attack.refusedPost(LaunchErrorCode.ALGORITHM_REFUSED, nonce -> genuine("PS256", JWSAlgorithm.PS256, nonce));
            attack.refusedPost(LaunchErrorCode.SIGNATURE_INVALID, nonce -> genuine("RS256", JWSAlgorithm.PS256, nonce));
            attack.refusedPost(LaunchErrorCode.SIGNATURE_INVALID, nonce -> genuine("RS256", JWSAlgorithm.RS384, nonce));
        }

        private String genuine(String named, JWSAlgorithm used, String nonce) {
            String part = unsigned(named, nonce);
            return part + "." + RawToken.signature(used, part, PlatformKeys.ONE);
        }
    }

    @Nested
    class Keys {

        @Test
        void brought_along_in_the_header_are_never_used() {
            attack.refused(LaunchErrorCode.SIGNATURE_INVALID, this::forged);
            attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> forged(launch).headed("kid", "mine"));
            attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> forged(launch).unheaded("kid"));

            assertThat(attack.platform.server.asked("/evil")).isEmpty();
        }

        @Test
        void brought_along_beside_a_genuine_signature_are_ignored() {
            assertThat(attack.accepted(this::bringing).subject()).contains("learner-5");
            assertThat(attack.platform.server.asked("/evil")).isEmpty();
        }

        private ATestLaunch forged(ATestLaunch launch) {
            return bringing(launch).signedBy(PlatformKeys.IMPOSTOR);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "../../../../../../dev/null",
                    "/etc/passwd",
                    "file:///etc/passwd",
                    "https://evil.example/jwks.json",
                    "' OR '1'='1",
                    "x'; DROP TABLE platforms; --",
                    "${jndi:ldap://e/x}",
                    "PLATFORM-KEY-1",
                    " platform-key-1",
                    "platform-key-1 ",
                    "platform-key-1\u0000",
                    "platform-key-1\n",
                    "platform-kеy-1",
                    "platform-key-%31",
                    "*",
                    ".*",
                    "\uD83D"
                })
        void are_found_by_their_exact_id_only(String kid) {
            LaunchRefused refused = attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> launch.headed("kid", kid));

            assertThat(refused.error().toString()).doesNotContain("\n").doesNotContain("\u0000");
        }

        @Test
        void with_an_id_of_ten_thousand_characters_are_unknown_and_leave_a_short_fact() {
            LaunchRefused refused =
                    attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> launch.headed("kid", "k".repeat(10_000)));

            assertThat(refused.error().toString()).hasSizeLessThan(600);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "null", "true", "[\"platform-key-1\"]", "{\"kid\":\"platform-key-1\"}"})
        void whose_id_is_no_text_are_unknown(String kid) {
            attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> launch.headWritten("kid", kid));
        }

        @Test
        void that_are_not_named_are_not_tried() {
            attack.refused(LaunchErrorCode.KEY_UNKNOWN, launch -> launch.unheaded("kid"));
        }

        private ATestLaunch bringing(ATestLaunch launch) {
            String evil = attack.platform.server.uri("/evil").toString();
            return launch.headed("jwk", PlatformKeys.IMPOSTOR.toPublicJWK().toJSONObject())
                    .headed("jku", evil)
                    .headed("x5u", evil)
                    .headed("x5c", List.of(Base64.getEncoder().encodeToString(KEY)))
                    .headed("x5t", "AAAA")
                    .headed("x5t#S256", "AAAA");
        }
    }

    @Nested
    class Rules {

        @ParameterizedTest
        @ValueSource(
                strings = {"[\"exp\"]", "[\"b64\"]", "[\"http://example.com/unknown\"]", "[]", "null", "\"exp\"", "{}"})
        void the_header_calls_critical_are_refused(String crit) {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.headWritten("crit", crit));
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", "false", "null", "\"false\""})
        void of_an_unencoded_payload_are_refused(String b64) {
            attack.refused(LaunchErrorCode.TOKEN_MALFORMED, launch -> launch.headWritten("b64", b64));
            attack.refused(
                    LaunchErrorCode.TOKEN_MALFORMED,
                    launch -> launch.headWritten("b64", b64).headWritten("crit", "[\"b64\"]"));
        }
    }

    @Nested
    class Changes {

        private static final Set<LaunchErrorCode> CODES = Set.of(
                LaunchErrorCode.TOKEN_MALFORMED,
                LaunchErrorCode.ALGORITHM_REFUSED,
                LaunchErrorCode.KEY_UNKNOWN,
                LaunchErrorCode.SIGNATURE_INVALID);

        @Test
        void of_any_character_are_refused_before_anything_is_believed() {
            String honest = attack.launch().token("another nonce");
            int parts = honest.lastIndexOf('.');

            for (int at = 0; at < honest.length(); at += at < 200 || at > parts ? 1 : 7) {
                assertRefused(honest, at, 'A');
                assertRefused(honest, at, '.');
            }
        }

        @Test
        void of_the_unused_bits_of_a_signature_are_refused() {
            String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            String honest = attack.launch().token("another nonce");
            int last = honest.length() - 1;
            int written = alphabet.indexOf(honest.charAt(last));

            for (int more = 1; more < 16; more++) {
                String same = honest.substring(0, last) + alphabet.charAt(written + more);
                attack.refusedPost(LaunchErrorCode.TOKEN_MALFORMED, nonce -> same);
            }
        }

        @Test
        void of_signatures_between_two_tokens_are_refused() {
            attack.refusedPost(LaunchErrorCode.SIGNATURE_INVALID, nonce -> {
                String mine = attack.launch().with("sub", "me").token(nonce);
                String theirs = attack.launch().with("sub", "them").token(nonce);
                return theirs.substring(0, theirs.lastIndexOf('.')) + mine.substring(mine.lastIndexOf('.'));
            });
        }

        private void assertRefused(String honest, int at, char put) {
            char other = honest.charAt(at) == put ? 'B' : put;
            String changed = honest.substring(0, at) + other + honest.substring(at + 1);

            LaunchRefused refused =
                    Assertions.catchThrowableOfType(LaunchRefused.class, () -> attack.posted(nonce -> changed));

            assertThat(refused).as("changed at %d", at).isNotNull();
            assertThat(refused.code()).isIn(CODES);
        }
    }

    private String unsigned(String alg, String nonce) {
        return attack.launch().headed("alg", alg).with("nonce", nonce).signedPart();
    }

    static List<Arguments> formsOfThePublicKey() throws Exception {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(KEY) + "\n-----END PUBLIC KEY-----";
        Map<String, byte[]> forms = new TreeMap<>();
        forms.put("DER", KEY);
        forms.put("DER in base64", ascii(Base64.getEncoder().encodeToString(KEY)));
        forms.put("PEM", ascii(pem));
        forms.put("PEM with a last line break", ascii(pem + "\n"));
        forms.put("PEM of Windows", ascii(pem.replace("\n", "\r\n") + "\r\n"));
        forms.put("PEM on one line", ascii(pem.replace("\n", "")));
        forms.put("modulus", PlatformKeys.ONE.toRSAPublicKey().getModulus().toByteArray());
        forms.put("modulus without sign", PlatformKeys.ONE.getModulus().decode());
        forms.put("modulus in base64url", ascii(PlatformKeys.ONE.getModulus().toString()));
        forms.put("JWK", ascii(PlatformKeys.ONE.toPublicJWK().toJSONString()));
        forms.put("key set as published", ascii(PlatformKeys.published(PlatformKeys.ONE)));
        forms.put("key id", ascii("platform-key-1"));
        return forms.entrySet().stream()
                .map(form -> Arguments.of(form.getKey(), form.getValue()))
                .toList();
    }

    private static byte[] publicKey() {
        try {
            return PlatformKeys.ONE.toRSAPublicKey().getEncoded();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Base64URL mac(String alg, byte[] secret, String part) {
        try {
            String name = "HmacSHA" + alg.substring(2);
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            return Base64URL.encode(mac.doFinal(ascii(part)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
