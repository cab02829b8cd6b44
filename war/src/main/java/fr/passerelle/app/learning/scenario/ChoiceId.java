package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a choice inside its scene. */
public record ChoiceId(String value) {

    public ChoiceId {
        Slug.checked(value);
    }
}
