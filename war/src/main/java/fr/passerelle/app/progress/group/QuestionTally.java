package fr.passerelle.app.progress.group;

import fr.passerelle.app.learning.citation.RichText;
import java.util.List;
import java.util.Optional;

/** One question, and what a group answered. What was typed is not repeated: it may say anything about anybody. */
public record QuestionTally(String title, RichText statement, long people, Share right, List<Line> lines) {

    public QuestionTally {
        lines = List.copyOf(lines);
    }

    /**
     * One option and how many chose it; or one element to be placed, and how many placed it right.
     *
     * @param goesTo where the element belongs; nothing for an option
     * @param right whether the option is right
     */
    public record Line(RichText text, Optional<RichText> goesTo, boolean right, Share share) {}
}
