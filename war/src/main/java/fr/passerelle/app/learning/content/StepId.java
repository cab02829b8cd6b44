package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a step inside its module. */
public record StepId(String value) {

    public StepId {
        Slug.checked(value);
    }
}
