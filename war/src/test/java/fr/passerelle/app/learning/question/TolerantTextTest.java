package fr.passerelle.app.learning.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@PropertyDefaults(tries = 300)
class TolerantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificat d’immatriculation",
                "Certificat d'immatriculation",
                "  CERTIFICAT  D’IMMATRICULATION.",
                "le certificat d´immatriculation",
                "un certificat-d’immatriculation !",
                "« certificat d’immatriculation »",
                "certificat\u00a0d’immatriculation"
            })
    void the_way_of_writing_does_not_count(String written) {
        assertThat(TolerantText.of(written)).isEqualTo(TolerantText.of("certificat d’immatriculation"));
    }

    @ParameterizedTest
    @CsvSource({
        "vœux, VOEUX",
        "ex æquo, ex aequo",
        "l’acte de naissance, acte de naissance",
        "de la mairie, Mairie",
        "de l’État, etat",
        "des élections, elections",
        "rendez-vous, rendez vous",
        "ﬁche, fiche"
    })
    void french_words_meet(String one, String other) {
        assertThat(TolerantText.of(one)).isEqualTo(TolerantText.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "permis, permit",
        "acte de naissance, acte de mariage",
        "carte grise, cartegrise",
        "F14128, F14129",
        "une, deux"
    })
    void other_words_do_not(String one, String other) {
        assertThat(TolerantText.of(one)).isNotEqualTo(TolerantText.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "…", "?!", "'"})
    void nothing_but_signs_is_nothing(String written) {
        assertThat(TolerantText.of(written).isEmpty()).isTrue();
    }

    @Property
    void comparing_what_was_compared_changes_nothing(@ForAll String written) {
        TolerantText once = TolerantText.of(written);

        assertThat(TolerantText.of(once.letters())).isEqualTo(once);
    }

    @Property
    void an_article_in_front_and_a_point_behind_never_count(@ForAll String written) {
        TolerantText meant = TolerantText.of(written);

        if (!meant.isEmpty()) {
            assertThat(TolerantText.of("La " + written + ".")).isEqualTo(meant);
            assertThat(TolerantText.of("  l’" + written + " ! ")).isEqualTo(meant);
        }
    }
}
