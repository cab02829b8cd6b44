package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.Slug;

/** The name of something that can be chosen, paired or placed, inside one question; safe in a form field. */
public record OptionId(String value) {

    public OptionId {
        Slug.checked(value);
    }
}
