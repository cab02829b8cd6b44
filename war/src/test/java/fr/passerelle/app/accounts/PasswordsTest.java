package fr.passerelle.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.accounts.AccountRefused.Code;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {
    private static final EmailAddress CAMILLE = new EmailAddress("camille.martin@region.example");

    private final Passwords passwords = new Passwords();

    @Test
    void are_kept_as_argon2id_with_a_salt_of_their_own() {
        String one = passwords.hash("une phrase assez longue");
        String other = passwords.hash("une phrase assez longue");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(one.length()).isLessThan(200);
    }

    @Test
    void are_recognised_and_no_other() {
        Optional<String> kept = Optional.of(passwords.hash("une phrase assez longue"));

        assertThat(passwords.matches("une phrase assez longue", kept)).isTrue();
        assertThat(passwords.matches("une phrase assez longue ", kept)).isFalse();
        assertThat(passwords.matches("", kept)).isFalse();
    }

    @Test
    void an_accent_is_the_same_however_the_keyboard_wrote_it() {
        assertThat(passwords.matches(
                        "e\u0301te\u0301 tranquille", Optional.of(passwords.hash("\u00e9t\u00e9 tranquille"))))
                .isTrue();
    }

    @Test
    void nobodys_password_is_nothing() {
        assertThat(passwords.matches("----------------", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une phrase assez longue",
                "correct cheval agrafe pile",
                "\uD83D\uDC34\uD83D\uDD0B\uD83D\uDCCE un cheval",
                "passerelle vers la mer du nord",
                "camille.martin aime la mer en hiver"
            })
    void a_sentence_is_good(String password) {
        assertThat(PasswordRules.refusal(password, CAMILLE)).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_people_see_as_one() {
        assertThat(PasswordRules.refusal("onze lettre", CAMILLE)).contains(Code.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.refusal("\uD83D\uDC34".repeat(6), CAMILLE)).contains(Code.PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.refusal("longue ".repeat(29), CAMILLE)).contains(Code.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passerelle2026!",
                "passerellepasserelle",
                "motdepasse123",
                "AzertyUiop1234",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "ababababababab",
                "camille.martin@region.example",
                "Camille.Martin1",
                "Administrateur!"
            })
    void what_anybody_would_try_first_is_refused(String password) {
        assertThat(PasswordRules.refusal(password, CAMILLE)).contains(Code.PASSWORD_OBVIOUS);
    }
}
