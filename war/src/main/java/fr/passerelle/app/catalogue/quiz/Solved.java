package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import java.util.Set;

/**
 * A question that can be played.
 *
 * @param audiences whom it is kept for; everybody when empty
 */
public record Solved(Question question, Solution solution, Set<Audience> audiences) {

    public Solved {
        audiences = Set.copyOf(audiences);
    }
}
