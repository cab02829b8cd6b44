package fr.passerelle.app.learning.question;

import static fr.passerelle.app.learning.fixture.AModule.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.app.learning.fixture.AQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionTest {

    private static final Answer NOTHING = new Answer.ChosenOptions(Set.of());

    @Test
    void finds_no_fault_with_an_answer_that_fits() {
        assertThat(AQuestion.single().question().faultOf(Answer.ChosenOptions.of(option("faux-un"))))
                .isEmpty();
        assertThat(AQuestion.trueOrFalse().question().faultOf(Answer.ChosenOptions.of(option("vrai"))))
                .isEmpty();
    }

    @Test
    void nothing_chosen_is_incomplete() {
        assertThat(AQuestion.single().question().faultOf(NOTHING)).contains(AnswerFault.INCOMPLETE_ANSWER);
        assertThat(AQuestion.multiple().question().faultOf(NOTHING)).contains(AnswerFault.INCOMPLETE_ANSWER);
        assertThat(AQuestion.trueOrFalse().question().faultOf(NOTHING)).contains(AnswerFault.INCOMPLETE_ANSWER);
    }

    @Test
    void two_choices_do_not_answer_a_single_choice() {
        Answer two = Answer.ChosenOptions.of(option("juste"), option("faux-un"));

        assertThat(AQuestion.single().question().faultOf(two)).contains(AnswerFault.NOT_AN_ANSWER);
    }

    @Test
    void an_option_of_another_question_is_unknown() {
        Answer foreign = Answer.ChosenOptions.of(option("ailleurs"));

        assertThat(AQuestion.single().question().faultOf(foreign)).contains(AnswerFault.UNKNOWN_OPTION);
        assertThat(AQuestion.multiple().question().faultOf(foreign)).contains(AnswerFault.UNKNOWN_OPTION);
    }

    @Test
    void each_kind_of_question_wants_its_own_kind_of_answer() {
        Answer choice = Answer.ChosenOptions.of(option("juste"));
        Answer order = new Answer.Ordering(List.of(option("juste")));

        assertThat(AQuestion.single().question().faultOf(order)).contains(AnswerFault.NOT_AN_ANSWER);
        assertThat(AQuestion.matching().question().faultOf(choice)).contains(AnswerFault.NOT_AN_ANSWER);
        assertThat(AQuestion.ordering().question().faultOf(choice)).contains(AnswerFault.NOT_AN_ANSWER);
    }

    @Test
    void a_left_side_without_its_pair_is_incomplete() {
        Answer one = new Answer.Matching(Map.of(option("chat"), option("animal")));

        assertThat(AQuestion.matching().question().faultOf(one)).contains(AnswerFault.INCOMPLETE_ANSWER);
    }

    @Test
    void a_pair_with_a_stranger_is_unknown_on_either_side() {
        Question matching = AQuestion.matching().question();

        assertThat(matching.faultOf(new Answer.Matching(Map.of(option("chat"), option("table")))))
                .contains(AnswerFault.UNKNOWN_OPTION);
        assertThat(matching.faultOf(new Answer.Matching(Map.of(option("table"), option("animal")))))
                .contains(AnswerFault.UNKNOWN_OPTION);
    }

    @Test
    void an_order_names_every_element_once() {
        Question ordering = AQuestion.ordering().question();

        assertThat(ordering.faultOf(new Answer.Ordering(List.of(option("lire")))))
                .contains(AnswerFault.INCOMPLETE_ANSWER);
        assertThat(ordering.faultOf(new Answer.Ordering(
                        List.of(option("lire"), option("lire"), option("ouvrir"), option("fermer")))))
                .contains(AnswerFault.NOT_AN_ANSWER);
        assertThat(ordering.faultOf(new Answer.Ordering(List.of(option("ailleurs")))))
                .contains(AnswerFault.UNKNOWN_OPTION);
    }

    @Test
    void two_options_never_share_a_name() {
        Question.SingleChoice single =
                (Question.SingleChoice) AQuestion.single().question();
        List<Option> twice = List.of(single.options().get(0), single.options().get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Question.SingleChoice(single.wording(), twice));
    }
}
