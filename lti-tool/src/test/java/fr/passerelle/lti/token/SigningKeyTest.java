package fr.passerelle.lti.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.ToolKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tool's own key: what it must be, what comes back from where it was kept, what it shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeyTest {

    @Test
    void comes_back_whole_from_where_it_was_kept() {
        SigningKey kept = SigningKey.fromPrivateJwk(ToolKey.ONE.privateJwk());

        assertThat(kept.keyId()).isEqualTo(ToolKey.ONE.keyId()).isNotBlank();
        assertThat(kept.publicJwk()).isEqualTo(ToolKey.ONE.publicJwk());
        assertThat(kept.privateJwk()).isEqualTo(ToolKey.ONE.privateJwk());
    }

    @Test
    void shows_its_public_part_only() {
        assertThat(ToolKey.ONE.privateJwk()).contains("\"d\"");
        assertThat(ToolKey.ONE.publicJwk()).contains("RS256", "sig").doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(ToolKey.ONE).hasToString("SigningKey[" + ToolKey.ONE.keyId() + "]");
    }

    @Test
    void has_an_id_of_its_own_each_time() {
        assertThat(SigningKey.generate().keyId()).isNotEqualTo(ToolKey.ONE.keyId());
    }

    @Test
    void is_of_2048_bits_or_more() throws JOSEException {
        String weak = new RSAKeyGenerator(1024, true).keyID("weak").generate().toJSONString();

        refused(weak);
    }

    @Test
    void has_a_private_part_and_an_id() {
        refused(PlatformKeys.ONE.toPublicJWK().toJSONString());
        refused(new RSAKey.Builder(PlatformKeys.ONE).keyID(null).build().toJSONString());
    }

    @Test
    void is_a_key_and_a_refusal_quotes_nothing_of_it() {
        assertThatThrownBy(() -> SigningKey.fromPrivateJwk("{\"kty\":\"RSA\",\"d\":\"secret-part\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret-part")
                .hasNoCause();
    }

    private static void refused(String jwk) {
        assertThatThrownBy(() -> SigningKey.fromPrivateJwk(jwk)).isInstanceOf(IllegalArgumentException.class);
    }
}
