package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a question inside its module; never renumbered, so that results survive edits. */
public record QuestionId(String value) {

    public QuestionId {
        Slug.checked(value);
    }
}
