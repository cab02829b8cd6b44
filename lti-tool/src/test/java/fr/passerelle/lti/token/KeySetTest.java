package fr.passerelle.lti.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.passerelle.lti.fixture.PlatformKeys;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** whatever stands beside them, the usable keys of a set are found, and the others do no harm. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeySetTest {

    private static final String GOOD = PlatformKeys.ONE.toPublicJWK().toJSONString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "12",
                "\"key\"",
                "[]",
                "[{}]",
                "true",
                "{\"kty\":\"RSA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"o\",\"x\":\"AAAA\"}",
                "{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AQAB\"}",
                "{\"kty\":5,\"kid\":\"n\"}",
                "{\"kty\":\"NEW\",\"kid\":\"n\"}",
                "{\"kty\":\"RSA\",\"kid\":\"n\",\"e\":65537,\"n\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"kid\":\"n\",\"e\":\"\",\"n\":\"\"}",
                "{\"kty\":\"RSA\",\"kid\":\"n\",\"e\":\"!!\",\"n\":\"!!\"}",
                "{\"kty\":\"EC\",\"kid\":\"n\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"EC\",\"kid\":\"n\",\"crv\":\"P-9\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"EC\",\"kid\":\"n\",\"crv\":null,\"x\":[],\"y\":{}}"
            })
    void a_key_that_is_none_hides_no_other(String odd) {
        for (String document : List.of("[" + odd + "," + GOOD + "]", "[" + GOOD + "," + odd + "]")) {
            KeySet set = KeySet.read("{\"keys\":" + document + "}").orElseThrow();

            assertThat(set.keys()).containsOnlyKeys("platform-key-1");
        }
    }

    @Test
    void what_stands_beside_the_key_decides_nothing() {
        String adorned = GOOD.replaceFirst(
                "\\{",
                "{\"x5c\":[\"not a certificate\"],\"x5t\":5,\"x5u\":\"https://evil.example\",\"alg\":[],\"key_ops\":\"?\","
                        + "\"exp\":\"never\",\"unknown\":{},");

        assertThat(KeySet.read("{\"keys\":[" + adorned + "]}").orElseThrow().key("platform-key-1"))
                .isPresent();
    }

    @Test
    void keys_are_for_signatures_and_have_a_name() {
        RSAKey nameless =
                new RSAKey.Builder(PlatformKeys.TWO).keyID(null).build().toPublicJWK();
        String empty = GOOD.replace("platform-key-1", "");

        assertThat(read(nameless.toJSONString(), GOOD.replaceFirst("\\{", "{\"use\":\"enc\",")))
                .isEmpty();
        assertThat(read(empty)).isEmpty();
        assertThat(read(GOOD.replaceFirst("\\{", "{\"use\":\"sig\","))).hasSize(1);
        assertThat(read(GOOD.replace("\"kid\":\"platform-key-1\"", "\"kid\":5")))
                .isEmpty();
    }

    @Test
    void rsa_keys_have_2048_bits_at_least() throws Exception {
        String small = key("small", 1024);
        String nearly = key("nearly", 2047);

        assertThat(read(small, nearly, key("enough", 2048))).containsOnlyKeys("enough");
    }

    @Test
    void the_first_of_two_keys_of_one_name_is_it() throws Exception {
        Map<String, PublicKey> keys =
                read(GOOD, PlatformKeys.IMPOSTOR.toPublicJWK().toJSONString());

        assertThat(keys).containsExactly(Map.entry("platform-key-1", PlatformKeys.ONE.toRSAPublicKey()));
    }

    @Test
    void a_point_beside_its_curve_is_no_key() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        String beside = key.toPublicJWK()
                .toJSONString()
                .replace(key.getX().toString(), key.getY().toString());

        assertThat(read(beside)).isEmpty();
        assertThat(read(key.toPublicJWK().toJSONString())).containsOnlyKeys("curve");
    }

    @Test
    void ten_thousand_keys_are_read_in_bounded_time() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> GOOD.replace("platform-key-1", "key-" + i))
                .collect(Collectors.joining(","));

        Map<String, PublicKey> keys = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(many));

        assertThat(keys).hasSize(10_000);
    }

    @Test
    void a_modulus_without_end_is_no_key() {
        String endless = "{\"kty\":\"RSA\",\"kid\":\"n\",\"e\":\"AQAB\",\"n\":\"" + "_".repeat(250_000) + "\"}";

        Map<String, PublicKey> keys = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(endless));

        assertThat(keys).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":\"x\"}",
                "{\"keys\":null}",
                "{\"Keys\":[]}",
                "{\"keys\":[]",
                "{\"keys\":[]}x",
                "<html>",
                "{\"keys\":[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void a_document_that_is_no_key_set_gives_none(String document) {
        assertThat(KeySet.read(document)).isEmpty();
    }

    private static Map<String, PublicKey> read(String... keys) {
        return KeySet.read("{\"keys\":[" + String.join(",", keys) + "]}")
                .orElseThrow()
                .keys();
    }

    private static String key(String id, int bits) {
        java.math.BigInteger modulus =
                java.math.BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        return "{\"kty\":\"RSA\",\"kid\":\"" + id + "\",\"e\":\"AQAB\",\"n\":\""
                + com.nimbusds.jose.util.Base64URL.encode(modulus) + "\"}";
    }
}
