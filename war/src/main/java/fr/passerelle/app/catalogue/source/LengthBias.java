package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.RichText;
import java.util.Map;

/** Counts how often the longest text is the right one: those who notice need not read. */
public final class LengthBias {

    private static final double TOO_OFTEN = 0.7;
    private static final int ENOUGH_CASES = 3;

    private int cases;
    private int told;

    /** One question or decision: its texts, and whether each is the good one. */
    public void count(Map<RichText, Boolean> texts) {
        int longest = texts.keySet().stream().mapToInt(LengthBias::length).max().orElse(0);
        long asLong =
                texts.keySet().stream().filter(text -> length(text) == longest).count();
        boolean right =
                texts.entrySet().stream().anyMatch(entry -> entry.getValue() && length(entry.getKey()) == longest);
        cases++;
        if (right && asLong == 1) {
            told++;
        }
    }

    private static int length(RichText text) {
        return text.plain().length();
    }

    public void tell(Item item, String file, ProblemCode code) {
        if (cases >= ENOUGH_CASES && told > TOO_OFTEN * cases) {
            item.tell(code, file, 1, Integer.toString(told), Integer.toString(cases));
        }
    }
}
