package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.Scenario;

/**
 * Meet the persona, decide, then talk about it.
 *
 * @param debrief what everyone reads at the end
 * @param facilitation the page for whoever leads the exercise with a team; not for learners
 */
public record PersonaExercise(
        Description description, Persona persona, Scenario scenario, RichText debrief, RichText facilitation)
        implements Playable {}
