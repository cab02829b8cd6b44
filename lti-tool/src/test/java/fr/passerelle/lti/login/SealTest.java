package fr.passerelle.lti.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The format, which nodes of two versions share; what is refused is in {@link SealedLoginsTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {
    private static final String BY_AN_EARLIER_VERSION = "5JSjk8s7AQHiWxIiGlGt9QW_bn2CPJrgCqABzE_y7POisCz19NRppae9";

    @Test
    void what_an_earlier_version_sealed_is_opened_under_its_label_and_name_alone() {
        Seal seal = new Seal(secret(), "label");

        assertThat(seal.open("name", BY_AN_EARLIER_VERSION))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .contains("Déjà scellé");
        assertThat(seal.open("another", BY_AN_EARLIER_VERSION)).isEmpty();
        assertThat(new Seal(secret(), "another").open("name", BY_AN_EARLIER_VERSION))
                .isEmpty();
    }

    private static byte[] secret() {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }
        return secret;
    }
}
