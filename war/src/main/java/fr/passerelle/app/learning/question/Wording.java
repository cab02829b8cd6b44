package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import java.util.List;

/**
 * What every kind of question says of itself: a short title for the screen, the statement, and what it is worth.
 *
 * @param confidence whether to ask the learner how sure they are
 */
public record Wording(
        QuestionId id,
        String title,
        RichText statement,
        double points,
        List<CitationId> citations,
        boolean confidence) {

    public Wording {
        if (!(points > 0) || Double.isInfinite(points)) {
            throw new IllegalArgumentException("a question is worth more than nothing: " + id.value());
        }
        citations = List.copyOf(citations);
    }
}
