package fr.passerelle.lti.grade;

import fr.passerelle.lti.claim.OpaqueId;
import fr.passerelle.lti.internal.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says it kept for one person, which need not be what we sent: a teacher may have changed
 * it, a rule for late work too. To be shown, never fought. What was not said is empty; a maximum not said is 1.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#result-service">AGS 3.3</a>
 */
public final class Result {

    private final String userId;
    private final double score;
    private final double maximum;
    private final String scoringUserId;
    private final String comment;
    private final @Nullable Instant timestamp;

    private Result(String userId, double score, JsonObject json) {
        this.userId = userId;
        this.score = score;
        this.maximum = json.number("resultMaximum")
                .map(BigDecimal::doubleValue)
                .filter(value -> value > 0)
                .orElse(1.0);
        this.scoringUserId = json.textOrEmpty("scoringUserId");
        this.comment = json.textOrEmpty("comment");
        this.timestamp = json.string("timestamp").flatMap(Result::time).orElse(null);
    }

    /** Nothing without a usable id of a person, or without a score. */
    static Optional<Result> read(JsonObject json) {
        return json.text("userId")
                .flatMap(OpaqueId::in)
                .flatMap(userId ->
                        json.number("resultScore").map(score -> new Result(userId, score.doubleValue(), json)));
    }

    public String userId() {
        return userId;
    }

    public double score() {
        return score;
    }

    public double maximum() {
        return maximum;
    }

    public String scoringUserId() {
        return scoringUserId;
    }

    public String comment() {
        return comment;
    }

    /** When it was last changed, which only some platforms say (Moodle). */
    public Optional<Instant> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Neither the person nor what is said about them. */
    @Override
    public String toString() {
        return "Result[…]";
    }
}
