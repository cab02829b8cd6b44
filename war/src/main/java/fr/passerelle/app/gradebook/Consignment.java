package fr.passerelle.app.gradebook;

import fr.passerelle.app.history.Seat;
import fr.passerelle.app.web.Reference;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.UUID;

/**
 * One score, ready to leave: everything a try needs, read in one transaction, used outside of any.
 *
 * @param reference of the request that earned it
 * @param number of the try, from 1
 * @param endUnknownBefore whether nobody saw how the try before ended: it may have arrived
 */
public record Consignment(
        Reference reference,
        UUID score,
        int number,
        boolean endUnknownBefore,
        Seat seat,
        Registration registration,
        DeploymentId deployment,
        GradeEndpoint endpoint,
        WantedLineItem wanted,
        Score content) {
    // Platforms round: to hundredths, or to the digits of a column of theirs.
    private static final double ROUNDING = 0.005;

    /** Whether what the platform keeps is this score. */
    public boolean isKeptAs(Result kept) {
        double share = content.given().orElse(0) / ScoreOutbox.MAXIMUM;
        return Math.abs(kept.score() / kept.maximum() - share) < ROUNDING;
    }

    /** Whether the platform says that what it keeps is from before this score. */
    public boolean isNewerThan(Result kept) {
        return kept.timestamp().filter(at -> at.isBefore(content.timestamp())).isPresent();
    }
}
