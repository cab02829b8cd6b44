package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.RichText;
import java.util.List;

/** A question put to the learner and the choices, in the author's order. What each is worth is kept by the scenario. */
public record Decision(RichText question, List<Choice> choices) {

    public Decision {
        choices = List.copyOf(choices);
        if (choices.stream().map(Choice::id).distinct().count() < Math.max(1, choices.size())) {
            throw new IllegalArgumentException("choices are needed, each with a name of its own");
        }
    }
}
