package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonMembers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The column we need: for this link, about this resource of ours. {@code resourceId} and {@code tag} are
 * ours and find it again; an empty {@code resourceLinkId} or {@code tag} is not sent. Take an integer
 * maximum: Open edX stores integers.
 */
public record WantedLineItem(String label, double scoreMaximum, String resourceLinkId, String resourceId, String tag) {

    public WantedLineItem {
        if (label.isBlank() || resourceId.isBlank() || !(scoreMaximum > 0)) {
            throw new IllegalArgumentException("a line item has a label, a resource and a maximum above 0");
        }
    }

    boolean isMetBy(LineItem candidate) {
        boolean sameLink = resourceLinkId.isEmpty()
                || candidate.resourceLinkId().isEmpty()
                || candidate.resourceLinkId().equals(resourceLinkId);
        return sameLink
                && candidate.resourceId().equals(resourceId)
                && candidate.tag().equals(tag);
    }

    Map<String, Object> written() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("label", label);
        members.put("scoreMaximum", JsonMembers.number(scoreMaximum));
        members.put("resourceId", resourceId);
        if (!resourceLinkId.isEmpty()) {
            members.put("resourceLinkId", resourceLinkId);
        }
        if (!tag.isEmpty()) {
            members.put("tag", tag);
        }
        return members;
    }
}
