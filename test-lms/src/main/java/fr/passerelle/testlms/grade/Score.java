package fr.passerelle.testlms.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.testlms.web.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * A score as a tool sent it; holding one proves that it is as D-8 and D-9 say.
 *
 * @param fraction of the maximum; NaN where no score was given
 */
record Score(String userId, Instant timestamp, double fraction, boolean fullyGraded, String comment) {

    private static final Set<String> ACTIVITY =
            Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
    private static final Set<String> GRADING = Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");

    static Score from(ObjectNode body) {
        requireOneOf(body, "activityProgress", ACTIVITY);
        requireOneOf(body, "gradingProgress", GRADING);
        return new Score(
                text(body, "userId"),
                timestamp(body),
                fraction(body),
                text(body, "gradingProgress").equals("FullyGraded"),
                body.has("comment") ? text(body, "comment") : "");
    }

    boolean isGrade() {
        return fullyGraded && !Double.isNaN(fraction);
    }

    private static Instant timestamp(ObjectNode body) {
        try {
            return OffsetDateTime.parse(text(body, "timestamp")).toInstant();
        } catch (DateTimeParseException notIso) {
            throw incorrect("timestamp is not ISO 8601 with a zone");
        }
    }

    private static double fraction(ObjectNode body) {
        if (!body.has("scoreGiven")) {
            return Double.NaN;
        }
        JsonNode given = body.path("scoreGiven");
        JsonNode maximum = body.path("scoreMaximum");
        if (!given.isNumber() || given.doubleValue() < 0) {
            throw incorrect("scoreGiven is not a number from 0");
        }
        if (!maximum.isNumber() || maximum.doubleValue() <= 0) {
            throw incorrect("scoreMaximum is not a number above 0");
        }
        return given.doubleValue() / maximum.doubleValue();
    }

    private static void requireOneOf(ObjectNode body, String name, Set<String> allowed) {
        if (!allowed.contains(text(body, name))) {
            throw incorrect(name + " is unknown");
        }
    }

    private static String text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            throw incorrect(name + " is not a text");
        }
        return value.textValue();
    }

    private static Refusal incorrect(String reason) {
        return Refusal.of(400, "Incorrect score received: " + reason);
    }
}
