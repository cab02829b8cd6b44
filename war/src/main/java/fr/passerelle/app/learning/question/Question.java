package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that can be judged. It holds what a learner may see before answering and nothing else: its
 * {@link Solution} is another object, kept by the module.
 */
public sealed interface Question {

    Wording wording();

    /** What can be chosen, placed, or given to a left side, in an order that tells nothing about what is right. */
    List<Option> options();

    /** Why this answer cannot be judged, if so. */
    Optional<AnswerFault> faultOf(Answer answer);

    default QuestionId id() {
        return wording().id();
    }

    default String title() {
        return wording().title();
    }

    default RichText statement() {
        return wording().statement();
    }

    default double points() {
        return wording().points();
    }

    default List<CitationId> citations() {
        return wording().citations();
    }

    private static Set<OptionId> ids(List<Option> options) {
        return options.stream().map(Option::id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Option> distinct(List<Option> options) {
        if (options.isEmpty() || ids(options).size() != options.size()) {
            throw new IllegalArgumentException("options are needed, each with a name of its own");
        }
        return List.copyOf(options);
    }

    private static Optional<AnswerFault> faultOfChoice(List<Option> options, int most, Answer answer) {
        if (!(answer instanceof Answer.ChosenOptions chosen)) {
            return Optional.of(AnswerFault.NOT_AN_ANSWER);
        }
        if (!ids(options).containsAll(chosen.options())) {
            return Optional.of(AnswerFault.UNKNOWN_OPTION);
        }
        if (chosen.options().isEmpty()) {
            return Optional.of(AnswerFault.INCOMPLETE_ANSWER);
        }
        return chosen.options().size() > most ? Optional.of(AnswerFault.NOT_AN_ANSWER) : Optional.empty();
    }

    /** One option is right. */
    record SingleChoice(Wording wording, List<Option> options) implements Question {
        public SingleChoice {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return faultOfChoice(options, 1, answer);
        }
    }

    /** One or more options are right; how many is not said. */
    record MultipleChoice(Wording wording, List<Option> options) implements Question {
        public MultipleChoice {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return faultOfChoice(options, options.size(), answer);
        }
    }

    /** A statement to be called true ({@link #TRUE}) or false ({@link #FALSE}). */
    record TrueFalse(Wording wording) implements Question {
        public static final OptionId TRUE = new OptionId("vrai");
        public static final OptionId FALSE = new OptionId("faux");
        private static final List<Option> OPTIONS =
                List.of(new Option(TRUE, RichText.ofPlain("Vrai")), new Option(FALSE, RichText.ofPlain("Faux")));

        @Override
        public List<Option> options() {
            return OPTIONS;
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return faultOfChoice(OPTIONS, 1, answer);
        }
    }

    /** Each element of {@link #left()} takes one of {@link #options()}; several may take the same, some may stay unused. */
    record Matching(Wording wording, List<Option> left, List<Option> options) implements Question {
        public Matching {
            left = distinct(left);
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            if (!(answer instanceof Answer.Matching matching)) {
                return Optional.of(AnswerFault.NOT_AN_ANSWER);
            }
            if (!ids(left).containsAll(matching.pairs().keySet())
                    || !ids(options).containsAll(matching.pairs().values())) {
                return Optional.of(AnswerFault.UNKNOWN_OPTION);
            }
            return matching.pairs().size() < left.size()
                    ? Optional.of(AnswerFault.INCOMPLETE_ANSWER)
                    : Optional.empty();
        }
    }

    /** The elements are to be put in order. */
    record Ordering(Wording wording, List<Option> options) implements Question {
        public Ordering {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            if (!(answer instanceof Answer.Ordering ordering)) {
                return Optional.of(AnswerFault.NOT_AN_ANSWER);
            }
            Set<OptionId> given = new HashSet<>(ordering.order());
            if (!ids(options).containsAll(given)) {
                return Optional.of(AnswerFault.UNKNOWN_OPTION);
            }
            if (given.size() < ordering.order().size()) {
                return Optional.of(AnswerFault.NOT_AN_ANSWER);
            }
            return given.size() < options.size() ? Optional.of(AnswerFault.INCOMPLETE_ANSWER) : Optional.empty();
        }
    }
}
