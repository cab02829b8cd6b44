package fr.passerelle.app.privacy;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.session.Subjects;
import java.util.List;

/**
 * Somebody a platform knows by this {@code sub}, whether or not anything is kept of them. Exists only for who may ask: the
 * platform was within their reach.
 */
public record Person(KnownPlatform platform, String subject) {

    /** No {@code sub} is longer, as OpenID Connect has it. */
    public static final int LONGEST_SUBJECT = 255;

    /** What they go by here: as a learner, and when they only tried something out. */
    List<String> ids() {
        LearnerId learner = Subjects.learner(platform.id(), subject);
        return List.of(learner.value(), learner.trying().value());
    }

    /** Says nothing: identifiers of people stay out of logs. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
