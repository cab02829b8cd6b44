package fr.passerelle.app.learning.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner gave. Whether it fits the question is for {@link Question#faultOf} to say. */
public sealed interface Answer {

    /** For single and multiple choice and true or false. */
    record ChosenOptions(Set<OptionId> options) implements Answer {
        public ChosenOptions {
            options = Set.copyOf(options);
        }

        public static ChosenOptions of(OptionId... options) {
            return new ChosenOptions(Set.of(options));
        }
    }

    /** Each element of the left side with what it was given: an element of the right side, or a category. */
    record Matching(Map<OptionId, OptionId> pairs) implements Answer {
        public Matching {
            pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        }
    }

    /** The elements, first one first. */
    record Ordering(List<OptionId> order) implements Answer {
        public Ordering {
            order = List.copyOf(order);
        }
    }

    /** Words, as they were typed. */
    record Typed(String words) implements Answer {
        public static final int LONGEST = 200;

        public Typed {
            if (words.length() > LONGEST) {
                throw new IllegalArgumentException("too long an answer");
            }
        }
    }
}
