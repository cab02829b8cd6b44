package fr.passerelle.app.player.form;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a form held, to be compared with what the page offers: a page ticks or selects what it would offer anyway. Of all
 * that arrives only {@link #words} are ever printed, cleaned and escaped.
 */
public final class Entered {

    public static final Entered NOTHING = new Entered(Map.of());

    /** What no database and no page wants: control characters and halves of characters; and rows of spaces. */
    private static final Pattern NOT_WORDS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    private final Map<String, List<String>> form;

    Entered(Map<String, List<String>> form) {
        this.form = form;
    }

    /** What a form would have held that gave this answer. */
    public static Entered of(Screen.Given given) {
        Map<String, List<String>> form = new HashMap<>();
        form.put(MoveForm.CONFIDENCE, List.of(given.confidence().code()));
        if (given.answer() instanceof Answer.ChosenOptions chosen) {
            form.put(
                    MoveForm.ANSWER,
                    chosen.options().stream().map(option -> option.value()).toList());
        } else if (given.answer() instanceof Answer.Matching matching) {
            matching.pairs().forEach((placed, to) -> form.put(MoveForm.PAIR + placed.value(), List.of(to.value())));
        } else if (given.answer() instanceof Answer.Ordering ordering) {
            ordering.order()
                    .forEach(option -> form.put(
                            MoveForm.PLACE + option.value(),
                            List.of(String.valueOf(ordering.order().indexOf(option) + 1))));
        } else if (given.answer() instanceof Answer.Typed typed) {
            form.put(MoveForm.ANSWER, List.of(typed.words()));
        }
        return new Entered(form);
    }

    public boolean isEmpty() {
        return form.isEmpty();
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    List<String> values(String field) {
        return form.getOrDefault(field, List.of());
    }

    /** The one value of a field; empty when it is missing or given several times. */
    String single(String field) {
        List<String> values = values(field);
        return values.size() == 1 ? values.get(0) : "";
    }

    /** The same as words that can be kept and shown: without control characters, and no longer than an answer may be. */
    public String words(String field) {
        String whole = NOT_WORDS.matcher(single(field)).replaceAll(" ").strip();
        String cut = whole.substring(0, Math.min(whole.length(), Answer.Typed.LONGEST));
        // The cut may have gone through a character of two halves.
        return NOT_WORDS.matcher(cut).replaceAll(" ").strip();
    }
}
