package fr.passerelle.lti.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeySetReviewTest {

    private static final SigningKey KEY = SigningKey.generate();

    @Test
    void counts_what_launches_can_use() {
        String other = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"e\",\"x\":\"eA\"}";

        assertThat(KeySetReview.of(set(KEY.publicJwk() + "," + other))).contains(new KeySetReview(2, 1, 0, false));
    }

    @Test
    void a_key_without_an_id_is_counted_and_cannot_be_used() {
        String nameless = KEY.publicJwk().replace("\"kid\"", "\"name\"");

        assertThat(KeySetReview.of(set(nameless))).contains(new KeySetReview(1, 0, 1, false));
    }

    @Test
    void a_private_part_is_noticed() {
        assertThat(KeySetReview.of(set(KEY.privateJwk())))
                .get()
                .extracting(KeySetReview::privateParts)
                .isEqualTo(true);
        assertThat(KeySetReview.of(set("{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"c2VjcmV0\"}")))
                .get()
                .extracting(KeySetReview::privateParts)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Maintenance</h1>", "[]", "{}", "{\"keys\":7}"})
    void what_is_no_key_set_has_no_review(String document) {
        assertThat(KeySetReview.of(document)).isEmpty();
    }

    private static String set(String members) {
        return "{\"keys\":[" + members + "]}";
    }
}
