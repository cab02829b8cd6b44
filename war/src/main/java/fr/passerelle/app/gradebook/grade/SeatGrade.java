package fr.passerelle.app.gradebook.grade;

import fr.passerelle.app.history.Seat;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the grade of one learner in one placement is.
 *
 * @param points of the learner's best attempt, out of {@code maximum}
 * @param scoredAt the time the grade bears, which the platform compares
 * @param sentAt when the platform last took a grade of this attempt
 * @param nextTryAt when it is sent, or tried again, while it waits
 * @param cause why it waits longer than it should, or is stuck; nothing when all is well
 * @param tries how often it was sent in vain since somebody or something last planned it
 */
public record SeatGrade(
        Seat seat,
        GradeState state,
        double points,
        double maximum,
        Instant scoredAt,
        Optional<Instant> sentAt,
        Optional<Instant> nextTryAt,
        Optional<GradeCause> cause,
        int tries) {

    /** Whether the platform does not have it (yet). */
    public boolean unsent() {
        return !(state instanceof GradeState.Sent);
    }
}
