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
 */
public record LaunchSession(
        LaunchId id,
        LearnerId learner,
        PlacementId placement,
        boolean teacher,
        boolean graded,
        String platformName,
        String frameAncestors) {}
