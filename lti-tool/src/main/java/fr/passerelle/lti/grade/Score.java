package fr.passerelle.lti.grade;

import java.time.Instant;

/**
 * What we send for one person: {@code given} points of {@code maximum}, as of {@code timestamp} (cut to
 * milliseconds, the time of the change, never in the future, later than any sent before for the same person
 * and line item). {@code userId} is the {@code sub} of the launch. An empty comment is not sent, which
 * clears the one that was there.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service">AGS 3.4</a>
 */
public record Score(
        String userId,
        double given,
        double maximum,
        Instant timestamp,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        String comment) {

    public Score {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("a score belongs to a person");
        }
        if (!(given >= 0) || !(maximum > 0) || Double.isInfinite(given) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException("a score is 0 or more, of a maximum above 0");
        }
    }

    /** A final score: the activity is completed and fully graded. */
    public static Score graded(String userId, double given, double maximum, Instant timestamp) {
        return new Score(
                userId, given, maximum, timestamp, ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED, "");
    }

    /** Without the comment, which may speak of the person. */
    @Override
    public String toString() {
        return "Score[" + timestamp + ", " + activityProgress + ", " + gradingProgress + "]";
    }
}
