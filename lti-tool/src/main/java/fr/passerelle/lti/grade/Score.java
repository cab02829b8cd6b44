package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonMembers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What we send for one person, whose {@code userId} is the {@code sub} of the launch, as of a time: that of
 * the change, cut to milliseconds, never in the future, later than any sent before for the same person and line
 * item (see {@link ScoreClock}). What is left out is cleared at the platform: points, and comment.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service">AGS 3.4</a>
 */
public final class Score {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final String userId;
    private final Instant timestamp;
    private final ActivityProgress activityProgress;
    private final GradingProgress gradingProgress;
    private final @Nullable Double given;
    private final JsonMembers points;
    private final JsonMembers more;

    private Score(Score other, @Nullable Double given, JsonMembers points, JsonMembers more) {
        this.userId = other.userId;
        this.timestamp = other.timestamp;
        this.activityProgress = other.activityProgress;
        this.gradingProgress = other.gradingProgress;
        this.given = given;
        this.points = points;
        this.more = more;
    }

    /** A state without points, which clears those that were there. */
    public Score(String userId, Instant timestamp, ActivityProgress activityProgress, GradingProgress gradingProgress) {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("a score belongs to a person");
        }
        this.userId = userId;
        this.timestamp = timestamp;
        this.activityProgress = activityProgress;
        this.gradingProgress = gradingProgress;
        this.given = null;
        this.points = JsonMembers.none();
        this.more = JsonMembers.none();
    }

    /** A final score: the activity is completed and fully graded. */
    public static Score graded(String userId, double given, double maximum, Instant timestamp) {
        return new Score(userId, timestamp, ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED)
                .withPoints(given, maximum);
    }

    /** As if the person had never begun. */
    public static Score reset(String userId, Instant timestamp) {
        return new Score(userId, timestamp, ActivityProgress.INITIALIZED, GradingProgress.NOT_READY);
    }

    /** Points may exceed the maximum. */
    public Score withPoints(double given, double maximum) {
        if (!(given >= 0) || !(maximum > 0) || Double.isInfinite(given) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException("a score is 0 or more, of a maximum above 0");
        }
        JsonMembers pair = JsonMembers.none().withNumber("scoreGiven", given).withNumber("scoreMaximum", maximum);
        return new Score(this, given, pair, more);
    }

    /** Plain text for the person; an empty one is not sent. */
    public Score withComment(String comment) {
        return comment.isBlank() ? this : with("comment", comment);
    }

    /** When the person began and handed in. */
    public Score submitted(Instant startedAt, Instant submittedAt) {
        if (submittedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("nothing is handed in before it is begun");
        }
        return with(
                "submission",
                JsonMembers.none()
                        .with("startedAt", written(startedAt))
                        .with("submittedAt", written(submittedAt))
                        .asMap());
    }

    /** Who graded, by their {@code sub}. */
    public Score scoredBy(String scoringUserId) {
        if (scoringUserId.isBlank()) {
            throw new IllegalArgumentException("a grader is somebody");
        }
        return with("scoringUserId", scoringUserId);
    }

    /** With what only Canvas understands; other platforms may refuse it. */
    public Score forCanvas(CanvasSubmission submission) {
        return with(CanvasSubmission.MEMBER, submission.written());
    }

    public String userId() {
        return userId;
    }

    public Instant timestamp() {
        return timestamp;
    }

    public ActivityProgress activityProgress() {
        return activityProgress;
    }

    public GradingProgress gradingProgress() {
        return gradingProgress;
    }

    /** The points, if there are any. */
    public OptionalDouble given() {
        return given == null ? OptionalDouble.empty() : OptionalDouble.of(given);
    }

    /** Whether a platform keeps it as a grade; anything else may erase the one that is there (Moodle, Canvas). */
    public boolean isFinal() {
        return given != null
                && activityProgress == ActivityProgress.COMPLETED
                && gradingProgress == GradingProgress.FULLY_GRADED;
    }

    Map<String, Object> written() {
        return JsonMembers.none()
                .with("userId", userId)
                .withAll(points)
                .with("activityProgress", activityProgress.wireName())
                .with("gradingProgress", gradingProgress.wireName())
                .with("timestamp", written(timestamp))
                .withAll(more)
                .asMap();
    }

    static String written(Instant time) {
        return MILLISECONDS.format(time);
    }

    private Score with(String member, Object value) {
        return new Score(this, given, points, more.withAny(member, value));
    }

    /** Without the comment, which may speak of the person. */
    @Override
    public String toString() {
        return "Score[" + timestamp + ", " + activityProgress + ", " + gradingProgress + "]";
    }
}
