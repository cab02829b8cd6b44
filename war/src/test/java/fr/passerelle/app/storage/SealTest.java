package fr.passerelle.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.settings.Secret;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {
    private static final byte[] KEY = key(0);
    private static final String PURPOSE = "purpose";

    private final Seal seal = new Seal(KEY);

    @Test
    void what_was_sealed_is_opened_for_the_same_purpose_under_the_same_key() {
        String sealed = seal.seal(PURPOSE, "Déjà scellé");

        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(seal.open(PURPOSE, sealed)).contains("Déjà scellé");
        assertThat(seal.open("another", sealed)).isEmpty();
        assertThat(new Seal(key(1)).open(PURPOSE, sealed)).isEmpty();
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way() {
        assertThat(seal.seal(PURPOSE, "text")).isNotEqualTo(seal.seal(PURPOSE, "text"));
    }

    @Test
    void nothing_that_was_changed_is_opened() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(PURPOSE, "text"));

        assertThat(IntStream.range(0, sealed.length)).allSatisfy(place -> {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(seal.open(PURPOSE, Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        });
    }

    @Test
    void nothing_that_was_cut_short_is_opened() {
        String sealed = seal.seal(PURPOSE, "text");

        assertThat(IntStream.range(0, sealed.length()))
                .allSatisfy(length -> assertThat(seal.open(PURPOSE, sealed.substring(0, length)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "é", "=", "\0", "not sealed"})
    void what_is_no_sealed_text_opens_nothing(String text) {
        assertThat(seal.open(PURPOSE, text)).isEmpty();
    }

    @Test
    void a_cookie_or_notice_of_an_earlier_version_is_opened() {
        assertThat(seal.open(PURPOSE, "DKt1aYUAHz_cjFH2fMJL7ZzenTPP0Gh6rqfACqmi9Po4AbM_RA0-rwlx"))
                .contains("Déjà scellé");
    }

    @Test
    void a_row_that_an_earlier_version_sealed_in_the_other_alphabet_is_opened() {
        Secret secret = Secret.of("a secret of the instance, long enough");

        assertThat(new Seal(secret.keyFor("tool keys at rest"))
                        .open("kid", "UI3Bq/wPOQNCTlS38FoHGaFrfaPHhiSYq7c+vW8Wo5jigw+fURrwmm8="))
                .contains("a private key");
    }

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return key;
    }
}
