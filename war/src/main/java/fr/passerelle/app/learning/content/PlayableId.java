package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a playable; it never changes and is never given to another. */
public record PlayableId(String value) {

    /** Names the questions that a learner has missed and that come back; no author may give it to a content. */
    public static final PlayableId REVISIONS = new PlayableId("revisions");

    public PlayableId {
        Slug.checked(value);
    }

    public static boolean isWellSpelled(String value) {
        return Slug.isWellSpelled(value);
    }
}
