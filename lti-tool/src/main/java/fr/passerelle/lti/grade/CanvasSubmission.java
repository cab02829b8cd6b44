package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * What Canvas may be told beside a score. It makes a new submission of every score unless told that this one
 * only grades anew.
 *
 * @see <a href="https://canvas.instructure.com/doc/api/score.html">Canvas, Score</a>
 */
public final class CanvasSubmission {

    static final String MEMBER = "https://canvas.instructure.com/lti/submission";

    private final JsonMembers members;

    private CanvasSubmission(JsonMembers members) {
        this.members = members;
    }

    /** The person handed in: another submission. */
    public static CanvasSubmission handedIn() {
        return new CanvasSubmission(JsonMembers.none().withAny("new_submission", true));
    }

    /** The same submission is graded anew. */
    public static CanvasSubmission regraded() {
        return new CanvasSubmission(JsonMembers.none().withAny("new_submission", false));
    }

    /** The grade that is there stays, and ours is not stored. */
    public CanvasSubmission preservingScore() {
        return new CanvasSubmission(members.withAny("preserve_score", true));
    }

    /** A grade given by a person in Canvas goes before ours. */
    public CanvasSubmission yieldingToTeachers() {
        return new CanvasSubmission(members.withAny("prioritize_non_tool_grade", true));
    }

    /** An address of ours, at which graders see the work. */
    public CanvasSubmission seenAt(URI address) {
        return new CanvasSubmission(
                members.with("submission_type", "basic_lti_launch").with("submission_data", address.toString()));
    }

    public CanvasSubmission submittedAt(Instant time) {
        return new CanvasSubmission(members.with("submitted_at", Score.written(time)));
    }

    Map<String, Object> written() {
        return members.asMap();
    }

    @Override
    public String toString() {
        return "CanvasSubmission" + members.asMap().keySet();
    }
}
