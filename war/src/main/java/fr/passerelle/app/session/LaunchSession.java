package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;

/**
 * One person, launched once in one place.
 *
 * @param teacher whether the person teaches there; what a teacher plays is a preview
 * @param graded whether what is played may be sent to the platform
 * @param platformName the platform's name, for sentences
 * @param frameAncestors who may show our pages in a frame: origins separated by spaces
 * @param returnAddress where the platform wants the person sent back to, or empty; may hold a session key: never log it
 */
public record LaunchSession(
        LaunchId id,
        LearnerId learner,
        PlacementId placement,
        boolean teacher,
        boolean graded,
        String platformName,
        String frameAncestors,
        String returnAddress) {

    /** The longest return address that is kept, in characters. */
    public static final int LONGEST_ADDRESS = 2000;

    @Override
    public String toString() {
        return "LaunchSession[" + id.value() + "]";
    }
}
