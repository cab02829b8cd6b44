package fr.passerelle.app.learning.question;

import static fr.passerelle.app.learning.fixture.AModule.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import fr.passerelle.app.learning.fixture.AQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SolutionTest {

    private static Verdict judged(AQuestion question, Answer answer) {
        return question.solution().judge(question.question(), answer);
    }

    private static Answer chosen(String... options) {
        return new Answer.ChosenOptions(Stream.of(options).map(OptionId::new).collect(Collectors.toSet()));
    }

    private static Answer ordered(String... options) {
        return new Answer.Ordering(Stream.of(options).map(OptionId::new).toList());
    }

    private static Answer matched(String chat, String chien, String rose) {
        Map<OptionId, OptionId> pairs = new LinkedHashMap<>();
        pairs.put(option("chat"), option(chat));
        pairs.put(option("chien"), option(chien));
        pairs.put(option("rose"), option(rose));
        return new Answer.Matching(pairs);
    }

    @ParameterizedTest
    @CsvSource({"juste, 1", "faux-un, 0", "faux-deux, 0"})
    void a_single_choice_is_all_or_nothing(String choice, double share) {
        assertThat(judged(AQuestion.single(), chosen(choice)).share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"vrai, 0", "faux, 1"})
    void true_or_false_is_all_or_nothing(String choice, double share) {
        assertThat(judged(AQuestion.trueOrFalse(), chosen(choice)).share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "oui-un oui-deux, 1",
        "oui-un, 0.5",
        "oui-un non-un, 0",
        "oui-un oui-deux non-un, 0.5",
        "oui-un oui-deux non-un non-deux, 0",
        "non-un non-deux, 0"
    })
    void a_multiple_choice_counts_right_ones_less_wrong_ones_never_below_nothing(String choices, double share) {
        assertThat(judged(AQuestion.multiple(), chosen(choices.split(" "))).share())
                .isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"animal, animal, fleur, 1.0", "animal, pierre, fleur, 0.6667", "fleur, fleur, animal, 0"})
    void a_matching_counts_the_share_of_right_pairs(String chat, String chien, String rose, double share) {
        assertThat(judged(AQuestion.matching(), matched(chat, chien, rose)).share())
                .isCloseTo(share, offset(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"ouvrir lire fermer ranger, 1", "lire ouvrir fermer ranger, 0.5", "ranger ouvrir lire fermer, 0"})
    void an_ordering_counts_the_share_of_elements_at_their_place(String order, double share) {
        assertThat(judged(AQuestion.ordering(), ordered(order.split(" "))).share())
                .isEqualTo(share);
    }

    @Test
    void points_are_the_share_of_what_the_question_is_worth() {
        Verdict verdict = judged(AQuestion.multiple(), chosen("oui-un"));

        assertThat(verdict.earned()).isEqualTo(1);
        assertThat(verdict.possible()).isEqualTo(2);
        assertThat(verdict.right()).isFalse();
    }

    @Test
    void a_choice_is_judged_option_by_option_with_the_feedback_of_each() {
        Verdict verdict = judged(AQuestion.single(), chosen("faux-un"));

        assertThat(verdict.parts()).extracting(Verdict.Part::right).containsExactly(false, false, true);
        assertThat(verdict.parts())
                .extracting(part -> part.feedback().plain())
                .containsExactly("Retour juste", "Retour faux-un", "Retour faux-deux");
        assertThat(verdict.feedback().plain()).isEqualTo("En général.");
    }

    @Test
    void a_wrong_place_tells_what_should_stand_there() {
        Verdict verdict = judged(AQuestion.ordering(), ordered("lire", "ouvrir", "fermer", "ranger"));

        assertThat(verdict.parts().get(0)).isInstanceOfSatisfying(Verdict.PlacePart.class, place -> {
            assertThat(place.place()).isEqualTo(1);
            assertThat(place.given()).isEqualTo(option("lire"));
            assertThat(place.expected()).isEqualTo(option("ouvrir"));
        });
    }

    @Test
    void an_answer_of_another_kind_is_not_judged() {
        assertThatIllegalArgumentException().isThrownBy(() -> judged(AQuestion.ordering(), chosen("ouvrir")));
        assertThatIllegalArgumentException().isThrownBy(() -> judged(AQuestion.matching(), ordered("chat")));
        assertThatIllegalArgumentException().isThrownBy(() -> judged(AQuestion.single(), ordered("juste")));
    }

    @Test
    void a_choice_without_a_right_option_does_not_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Solution.Choices(
                        Set.of(), Map.of(), AQuestion.single().question().statement()));
    }

    @Test
    void the_options_of_an_ordering_do_not_stand_in_the_right_order() {
        AQuestion ordering = AQuestion.ordering();

        List<OptionId> shown =
                ordering.question().options().stream().map(Option::id).toList();

        assertThat(judged(ordering, new Answer.Ordering(shown)).right()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "identite, identite, conduite, 1",
        "identite, conduite, conduite, 0.6667",
        "logement, logement, logement, 0"
    })
    void categories_earn_the_share_of_elements_well_placed(String passport, String card, String licence, double share) {
        Map<OptionId, OptionId> given = new LinkedHashMap<>();
        given.put(option("passeport"), option(passport));
        given.put(option("carte"), option(card));
        given.put(option("permis"), option(licence));

        assertThat(judged(AQuestion.categorising(), new Answer.Matching(given)).share())
                .isCloseTo(share, offset(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "acte de naissance, 1, Oui.",
        "EXTRAIT D'ACTE, 1, Oui.",
        "livret, 0, Le livret le recopie.",
        "autre chose, 0, Non."
    })
    void typed_words_are_all_or_nothing_and_known_errors_have_their_own_words(String words, double share, String said) {
        Verdict verdict = judged(AQuestion.shortText(), new Answer.Typed(words));

        assertThat(verdict.share()).isEqualTo(share);
        assertThat(verdict.parts()).singleElement().satisfies(part -> {
            assertThat(part.feedback().plain()).isEqualTo(said);
            assertThat(((Verdict.TypedPart) part).expected()).isEqualTo("L’acte de naissance");
        });
    }

    @ParameterizedTest
    @CsvSource({"officielle, 1", "annonce, 0"})
    void one_result_of_a_search_is_the_page_to_open(String result, double share) {
        assertThat(judged(AQuestion.search(), chosen(result)).share()).isEqualTo(share);
    }
}
