package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonMembers;

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

    JsonMembers written() {
        return JsonMembers.none()
                .with("label", label)
                .withNumber("scoreMaximum", scoreMaximum)
                .with("resourceId", resourceId)
                .with("resourceLinkId", resourceLinkId)
                .with("tag", tag);
    }
}
