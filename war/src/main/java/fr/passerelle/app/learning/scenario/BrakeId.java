package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a hidden brake inside its persona. */
public record BrakeId(String value) {

    public BrakeId {
        Slug.checked(value);
    }
}
