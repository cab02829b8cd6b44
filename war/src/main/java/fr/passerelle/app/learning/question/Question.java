package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
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

    /** The same question told otherwise: what can be answered, and so its solution, stays. */
    Question withWording(Wording other);

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

    /** Whether learners are asked how sure they are. */
    default boolean asksConfidence() {
        return wording().confidence();
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

    /** One option is right. */
    record SingleChoice(Wording wording, List<Option> options) implements Question {
        public SingleChoice {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofChoice(ids(options), 1, answer);
        }

        @Override
        public SingleChoice withWording(Wording other) {
            return new SingleChoice(other, options);
        }
    }

    /** One or more options are right; how many is not said. */
    record MultipleChoice(Wording wording, List<Option> options) implements Question {
        public MultipleChoice {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofChoice(ids(options), options.size(), answer);
        }

        @Override
        public MultipleChoice withWording(Wording other) {
            return new MultipleChoice(other, options);
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
            return AnswerFault.ofChoice(ids(OPTIONS), 1, answer);
        }

        @Override
        public TrueFalse withWording(Wording other) {
            return new TrueFalse(other);
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
            return AnswerFault.ofPlacing(ids(left), ids(options), answer);
        }

        @Override
        public Matching withWording(Wording other) {
            return new Matching(other, left, options);
        }
    }

    /** The elements are to be put in order. */
    record Ordering(Wording wording, List<Option> options) implements Question {
        public Ordering {
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofOrdering(ids(options), answer);
        }

        @Override
        public Ordering withWording(Wording other) {
            return new Ordering(other, options);
        }
    }

    /** Each of {@link #options()} belongs to one of {@link #categories()}, which keep the author's order. */
    record Categorising(Wording wording, List<Option> categories, List<Option> options) implements Question {
        public Categorising {
            categories = distinct(categories);
            options = distinct(options);
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofPlacing(ids(options), ids(categories), answer);
        }

        @Override
        public Categorising withWording(Wording other) {
            return new Categorising(other, categories, options);
        }
    }

    /** A few words are to be typed; nothing is offered. */
    record ShortText(Wording wording) implements Question {
        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofTyping(answer);
        }

        @Override
        public ShortText withWording(Wording other) {
            return new ShortText(other);
        }
    }

    /** What a search brought: one result is the page to open. */
    record SearchResults(Wording wording, String query, List<Result> results) implements Question {
        public SearchResults {
            results = List.copyOf(results);
            distinct(options(results));
        }

        @Override
        public List<Option> options() {
            return options(results);
        }

        private static List<Option> options(List<Result> results) {
            return results.stream()
                    .map(result -> new Option(result.id(), result.title()))
                    .toList();
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return AnswerFault.ofChoice(ids(options()), 1, answer);
        }

        @Override
        public SearchResults withWording(Wording other) {
            return new SearchResults(other, query, results);
        }
    }

    /** One line of a search. Its address is words to read, not a link to follow. */
    record Result(OptionId id, RichText title, String address, RichText excerpt) {}
}
