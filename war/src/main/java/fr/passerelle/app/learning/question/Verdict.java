package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.RichText;
import java.util.List;

/**
 * What we make of an answer.
 *
 * @param share how much of the question was right, 0 to 1
 * @param earned points earned, never above {@code possible}
 * @param parts what we say of each option, pair, place or typed words, in the author's order
 * @param feedback what we say of the whole; may be empty
 */
public record Verdict(double share, double earned, double possible, List<Part> parts, RichText feedback) {

    public Verdict {
        parts = List.copyOf(parts);
    }

    static Verdict of(double share, double possible, List<Part> parts, RichText feedback) {
        return new Verdict(share, share * possible, possible, parts, feedback);
    }

    /** True when nothing was wrong and nothing was missing. */
    public boolean right() {
        return share >= 1.0;
    }

    /** One option, pair, place or text of the answer, judged. */
    public sealed interface Part {

        /** Whether the learner did the right thing here: chose what is right, left what is wrong. */
        boolean right();

        RichText feedback();
    }

    /** An option of a choice: whether it was chosen, and whether it belongs to the solution. */
    public record OptionPart(OptionId option, boolean chosen, boolean correct, RichText feedback) implements Part {
        @Override
        public boolean right() {
            return chosen == correct;
        }
    }

    /** A left side or an element, what it was given and what it should have been given. */
    public record PairPart(OptionId left, OptionId given, OptionId expected, RichText feedback) implements Part {
        @Override
        public boolean right() {
            return given.equals(expected);
        }
    }

    /** A place in the order, from 1: what stands there and what should. */
    public record PlacePart(int place, OptionId given, OptionId expected, RichText feedback) implements Part {
        @Override
        public boolean right() {
            return given.equals(expected);
        }
    }

    /** What was typed, and the first of what was expected. */
    public record TypedPart(String given, String expected, boolean right, RichText feedback) implements Part {}
}
