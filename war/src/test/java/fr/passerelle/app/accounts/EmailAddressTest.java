package fr.passerelle.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prenom.nom@region.example",
                "  prenom.nom@region.example ",
                "a@b.fr",
                "o'neil+lti@mairie.saint-malo.example",
                "élodie@préfecture.example"
            })
    void is_what_people_have(String text) {
        assertThat(EmailAddress.spelled(text)).map(EmailAddress::text).contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "prenom",
                "prenom@region",
                "prenom@@region.example",
                "prenom nom@region.example",
                ".prenom@region.example",
                "prenom@-region.example",
                "prenom@region.example\nbcc:x@y.example",
                "prenom\u0000@region.example",
                "<b>@region.example",
                "\uD83D\uDE00@region.example"
            })
    void is_nothing_else(String text) {
        assertThat(EmailAddress.spelled(text)).isEmpty();
    }

    @Test
    void has_a_limit() {
        assertThat(EmailAddress.spelled("a".repeat(65) + "@region.example")).isEmpty();
        assertThat(EmailAddress.spelled("a@" + "b".repeat(250) + ".example")).isEmpty();
        assertThat(EmailAddress.spelled("a@" + "b-".repeat(200_000) + ".example"))
                .isEmpty();
    }

    @Test
    void is_the_same_however_its_letters_are_cased() {
        assertThat(new EmailAddress("Prenom.Nom@Region.Example"))
                .isEqualTo(new EmailAddress("prenom.nom@region.example"));
    }

    @Test
    void tells_nothing_to_a_log() {
        assertThat(new EmailAddress("a@b.fr")).hasToString("EmailAddress");
    }
}
