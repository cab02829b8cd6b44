package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Slug;
import java.util.Optional;

/** The name of a playable; it never changes and is never given to another. */
public record PlayableId(String value) {

    /** Names the questions that a learner has missed and that come back; no author may give it to a content. */
    public static final PlayableId REVISIONS = new PlayableId("revisions");

    private static final String POSITIONING = "positionnement-";

    public PlayableId {
        Slug.checked(value);
    }

    /** Names the questions that tell which contents of a path one may skip; empty when the path's name is too long. */
    public static Optional<PlayableId> positioning(String path) {
        return Optional.of(POSITIONING + path).filter(PlayableId::isWellSpelled).map(PlayableId::new);
    }

    /** Whether no author may give this name to a content. */
    public static boolean isReserved(String value) {
        return value.equals(REVISIONS.value) || value.startsWith(POSITIONING);
    }

    /** Whether what is played there is its learner's business: never graded, and shown to nobody else. */
    public boolean isPrivate() {
        return isReserved(value);
    }

    public static boolean isWellSpelled(String value) {
        return Slug.isWellSpelled(value);
    }
}
