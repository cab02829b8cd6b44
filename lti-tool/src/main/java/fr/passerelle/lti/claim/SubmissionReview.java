package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Our offer to show a learner's work from the gradebook, sent with a line item. The platform then sends
 * submission review messages.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-sr/v1p0#extension-to-the-line-item">Submission Review 1.0</a>
 */
public final class SubmissionReview {

    private final JsonMembers members;

    private SubmissionReview(JsonMembers members) {
        this.members = members;
    }

    /** Work can be seen from when its activity progress is one of these ({@code Submitted}, {@code Completed}…). */
    public static SubmissionReview whenever(List<String> activityProgress) {
        return new SubmissionReview(JsonMembers.none().withAny("reviewableStatus", List.copyOf(activityProgress)));
    }

    /** What the platform may write on its link. */
    public SubmissionReview labelled(String label) {
        return new SubmissionReview(members.with("label", label));
    }

    /** Another address than the one of the link. */
    public SubmissionReview at(URI url) {
        return new SubmissionReview(members.with("url", url.toString()));
    }

    public SubmissionReview with(Map<String, String> custom) {
        return new SubmissionReview(members.with("custom", Map.copyOf(custom)));
    }

    /** As JSON members. */
    public Map<String, Object> written() {
        return members.asMap();
    }

    @Override
    public String toString() {
        return "SubmissionReview" + members.asMap().keySet();
    }
}
