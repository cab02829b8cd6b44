package fr.passerelle.app.learning.question;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why an answer cannot be judged: it does not fit the question it was sent for. */
public enum AnswerFault {
    /** Another kind of answer than the question asks for, or two choices where one is asked, or an element placed twice. */
    NOT_AN_ANSWER,
    /** It names an option the question does not have. */
    UNKNOWN_OPTION,
    /** Nothing chosen or typed, a left side without its pair, an element without a place or a category. */
    INCOMPLETE_ANSWER;

    static Optional<AnswerFault> ofChoice(Set<OptionId> offered, int most, Answer answer) {
        if (!(answer instanceof Answer.ChosenOptions chosen)) {
            return Optional.of(NOT_AN_ANSWER);
        }
        if (!offered.containsAll(chosen.options())) {
            return Optional.of(UNKNOWN_OPTION);
        }
        if (chosen.options().isEmpty()) {
            return Optional.of(INCOMPLETE_ANSWER);
        }
        return chosen.options().size() > most ? Optional.of(NOT_AN_ANSWER) : Optional.empty();
    }

    /** For answers that give one of {@code offered} to each of {@code placed}. */
    static Optional<AnswerFault> ofPlacing(Set<OptionId> placed, Set<OptionId> offered, Answer answer) {
        if (!(answer instanceof Answer.Matching matching)) {
            return Optional.of(NOT_AN_ANSWER);
        }
        Map<OptionId, OptionId> pairs = matching.pairs();
        if (!placed.containsAll(pairs.keySet()) || !offered.containsAll(pairs.values())) {
            return Optional.of(UNKNOWN_OPTION);
        }
        return pairs.size() < placed.size() ? Optional.of(INCOMPLETE_ANSWER) : Optional.empty();
    }

    static Optional<AnswerFault> ofOrdering(Set<OptionId> elements, Answer answer) {
        if (!(answer instanceof Answer.Ordering ordering)) {
            return Optional.of(NOT_AN_ANSWER);
        }
        Set<OptionId> given = new HashSet<>(ordering.order());
        if (!elements.containsAll(given)) {
            return Optional.of(UNKNOWN_OPTION);
        }
        if (given.size() < ordering.order().size()) {
            return Optional.of(NOT_AN_ANSWER);
        }
        return given.size() < elements.size() ? Optional.of(INCOMPLETE_ANSWER) : Optional.empty();
    }

    static Optional<AnswerFault> ofTyping(Answer answer) {
        if (!(answer instanceof Answer.Typed typed)) {
            return Optional.of(NOT_AN_ANSWER);
        }
        return TolerantText.of(typed.words()).isEmpty() ? Optional.of(INCOMPLETE_ANSWER) : Optional.empty();
    }
}
