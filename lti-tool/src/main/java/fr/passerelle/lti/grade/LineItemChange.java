package fr.passerelle.lti.grade;

import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.internal.JsonMembers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What is to be changed in a line item; the rest stays. Its address and the link it belongs to cannot change.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#updating-a-line-item">AGS 3.2</a>
 */
public final class LineItemChange {

    /** Nothing changed yet. */
    public static final LineItemChange NONE = new LineItemChange(JsonMembers.none());

    private final JsonMembers members;

    private LineItemChange(JsonMembers members) {
        this.members = members;
    }

    public LineItemChange labelled(String label) {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a line item has a label");
        }
        return new LineItemChange(members.with("label", label));
    }

    public LineItemChange outOf(double scoreMaximum) {
        if (!(scoreMaximum > 0) || Double.isInfinite(scoreMaximum)) {
            throw new IllegalArgumentException("a maximum is above 0");
        }
        return new LineItemChange(members.withNumber("scoreMaximum", scoreMaximum));
    }

    /** With our own name for what is graded; an empty tag is none. */
    public LineItemChange about(String resourceId, String tag) {
        return new LineItemChange(members.withAny("resourceId", resourceId).withAny("tag", tag));
    }

    /** When work can be handed in; platforms may forget it (Moodle). */
    public LineItemChange open(Instant start, Instant end) {
        return new LineItemChange(members.with("startDateTime", seconds(start)).with("endDateTime", seconds(end)));
    }

    /** Whether learners see their grades. */
    public LineItemChange gradesReleased(boolean released) {
        return new LineItemChange(members.withAny("gradesReleased", released));
    }

    public LineItemChange reviewed(SubmissionReview review) {
        return new LineItemChange(members.with("submissionReview", review.written()));
    }

    Map<String, Object> written() {
        return members.asMap();
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public String toString() {
        return "LineItemChange" + members.asMap().keySet();
    }
}
