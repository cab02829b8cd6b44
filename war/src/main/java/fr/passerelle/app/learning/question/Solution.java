package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.RichText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is right, and what to say. It never leaves the server: a page receives a {@link Verdict}, after the answer.
 *
 * <p>{@link #judge} expects an answer without {@link Question#faultOf fault}; it throws
 * {@link IllegalArgumentException} otherwise.
 */
public sealed interface Solution {

    Verdict judge(Question question, Answer answer);

    private static IllegalArgumentException mismatch(Question question) {
        return new IllegalArgumentException(
                "this answer does not fit " + question.id().value());
    }

    private static <V> Map<OptionId, V> frozen(Map<OptionId, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * For single and multiple choice, true or false and search results: right ones chosen, less wrong ones chosen, over the number of
     * right ones, never below nothing. With one right option this is all or nothing.
     *
     * @param feedback what we say of each option, for every option of the question
     */
    record Choices(Set<OptionId> right, Map<OptionId, RichText> feedback, RichText general) implements Solution {
        public Choices {
            right = Set.copyOf(right);
            feedback = frozen(feedback);
            if (right.isEmpty() || !feedback.keySet().containsAll(right)) {
                throw new IllegalArgumentException("a choice needs a right option, and feedback for every option");
            }
        }

        @Override
        public Verdict judge(Question question, Answer answer) {
            if (!(answer instanceof Answer.ChosenOptions chosen)) {
                throw mismatch(question);
            }
            long hits = chosen.options().stream().filter(right::contains).count();
            double net = 2.0 * hits - chosen.options().size();
            List<Verdict.Part> parts = new ArrayList<>();
            feedback.forEach((option, words) -> parts.add(
                    new Verdict.OptionPart(option, chosen.options().contains(option), right.contains(option), words)));
            return Verdict.of(Math.max(0, net) / right.size(), question.points(), parts, general);
        }
    }

    /** For matching and categorising: the share of left sides, or elements, given their right side or category. */
    record Pairs(Map<OptionId, OptionId> right, Map<OptionId, RichText> feedback, RichText general)
            implements Solution {
        public Pairs {
            right = frozen(right);
            feedback = frozen(feedback);
            if (right.isEmpty()) {
                throw new IllegalArgumentException("a matching needs pairs");
            }
        }

        @Override
        public Verdict judge(Question question, Answer answer) {
            if (!(answer instanceof Answer.Matching matching)
                    || question.faultOf(answer).isPresent()) {
                throw mismatch(question);
            }
            List<Verdict.Part> parts = new ArrayList<>();
            right.forEach((left, expected) -> parts.add(new Verdict.PairPart(
                    left,
                    matching.pairs().getOrDefault(left, left),
                    expected,
                    feedback.getOrDefault(left, RichText.EMPTY))));
            return Verdict.of(shareOf(parts), question.points(), parts, general);
        }
    }

    /** For ordering: the share of elements standing at their right place. */
    record Order(List<OptionId> right, RichText general) implements Solution {
        public Order {
            right = List.copyOf(right);
            if (right.isEmpty()) {
                throw new IllegalArgumentException("an order needs elements");
            }
        }

        @Override
        public Verdict judge(Question question, Answer answer) {
            if (!(answer instanceof Answer.Ordering ordering)
                    || question.faultOf(answer).isPresent()) {
                throw mismatch(question);
            }
            List<Verdict.Part> parts = IntStream.range(0, right.size())
                    .<Verdict.Part>mapToObj(place -> new Verdict.PlacePart(
                            place + 1, ordering.order().get(place), right.get(place), RichText.EMPTY))
                    .toList();
            return Verdict.of(shareOf(parts), question.points(), parts, general);
        }
    }

    /**
     * For typed words: all or nothing, however they are written.
     *
     * @param accepted what is right; the first is the one to tell
     * @param near known wrong answers, with what to say of each
     */
    record AcceptedTexts(
            List<String> accepted, Map<String, RichText> near, RichText ifRight, RichText ifWrong, RichText general)
            implements Solution {
        public AcceptedTexts {
            accepted = List.copyOf(accepted);
            near = Collections.unmodifiableMap(new LinkedHashMap<>(near));
            if (accepted.isEmpty()) {
                throw new IllegalArgumentException("something must be right");
            }
        }

        @Override
        public Verdict judge(Question question, Answer answer) {
            if (!(answer instanceof Answer.Typed typed)) {
                throw mismatch(question);
            }
            TolerantText given = TolerantText.of(typed.words());
            boolean right =
                    accepted.stream().anyMatch(text -> TolerantText.of(text).equals(given));
            RichText feedback = right ? ifRight : feedbackOfWrong(given);
            return Verdict.of(
                    right ? 1 : 0,
                    question.points(),
                    List.of(new Verdict.TypedPart(typed.words(), accepted.get(0), right, feedback)),
                    general);
        }

        private RichText feedbackOfWrong(TolerantText given) {
            return near.entrySet().stream()
                    .filter(known -> TolerantText.of(known.getKey()).equals(given))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(ifWrong);
        }
    }

    private static double shareOf(List<Verdict.Part> parts) {
        return (double) parts.stream().filter(Verdict.Part::right).count() / parts.size();
    }
}
