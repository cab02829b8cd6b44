package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.internal.JsonMembers;
import java.util.Map;

/**
 * The gradebook column a link is to have, if the platform makes one. Take a whole maximum no higher than the
 * platform's own: Moodle's teachers cannot save another.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#lti-resource-link">Deep Linking 3.2</a>
 */
public final class ItemLineItem {

    private final JsonMembers members;

    private ItemLineItem(JsonMembers members) {
        this.members = members;
    }

    public static ItemLineItem outOf(double scoreMaximum) {
        if (!(scoreMaximum > 0) || Double.isInfinite(scoreMaximum)) {
            throw new IllegalArgumentException("a maximum is above 0");
        }
        return new ItemLineItem(JsonMembers.none().withNumber("scoreMaximum", scoreMaximum));
    }

    /** With a title of its own; otherwise the item's. */
    public ItemLineItem labelled(String label) {
        return new ItemLineItem(members.with("label", label));
    }

    /** With our own name for what is graded, by which the column is found again. */
    public ItemLineItem about(String resourceId, String tag) {
        return new ItemLineItem(members.with("resourceId", resourceId).with("tag", tag));
    }

    /** Whether learners see their grade at once. */
    public ItemLineItem gradesReleased(boolean released) {
        return new ItemLineItem(members.withAny("gradesReleased", released));
    }

    public ItemLineItem reviewed(SubmissionReview review) {
        return new ItemLineItem(members.with("submissionReview", review.written()));
    }

    Map<String, Object> written() {
        return members.asMap();
    }

    @Override
    public String toString() {
        return "ItemLineItem" + members.asMap().keySet();
    }
}
