package fr.passerelle.app.player;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import java.util.Optional;

/**
 * A learner in their place, as it stood when the request came: read once, asked often.
 *
 * @param session of the launch
 * @param placement what the link of the course plays and asks for
 * @param arrangement what a teacher granted this learner there
 */
record Seated(LaunchSession session, Placement placement, Arrangement arrangement) {

    /** Where a launch to play leads, and for whom. */
    static Seat seat(LaunchSession session) {
        PlacementId placement = session.errand() instanceof Errand.Try trial
                ? trial.placement()
                : ((Errand.Play) session.errand()).placement();
        return new Seat(placement, session.learner());
    }

    Seat seat() {
        return seat(session);
    }

    /** What the link asks of this learner. */
    LinkSettings settings() {
        return arrangement.over(placement.settings());
    }

    Terms terms() {
        return settings().terms();
    }

    /** Whether a teacher said that this learner need not do it. */
    boolean excused() {
        return arrangement.excused();
    }

    /** The content that the link names, if it names one. */
    Optional<PlayableId> content() {
        return placement.playable();
    }

    /** Whether what is played there are the questions that come back. */
    boolean recalls() {
        return content().filter(Recalling.CONTENT::equals).isPresent();
    }
}
