package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a playable; it never changes and is never given to another. */
public record PlayableId(String value) {

    public PlayableId {
        Slug.checked(value);
    }

    public static boolean isWellSpelled(String value) {
        return Slug.isWellSpelled(value);
    }
}
