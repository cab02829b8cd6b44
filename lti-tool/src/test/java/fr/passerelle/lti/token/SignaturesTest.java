package fr.passerelle.lti.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.lti.platform.Algorithm;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignaturesTest {

    @ParameterizedTest
    @EnumSource
    void a_key_of_no_kind_that_signs_tokens_has_signed_nothing(Algorithm algorithm) throws NoSuchAlgorithmException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("DSA");
        keys.initialize(1024);
        String header = Base64URL.encode("{\"alg\":\"" + algorithm + "\"}").toString();
        UnverifiedIdToken token = UnverifiedIdToken.parse(header + "." + Base64URL.encode("{}") + ".AAAA");

        assertThat(Signatures.verifies(token, algorithm, keys.generateKeyPair().getPublic()))
                .isFalse();
    }
}
