package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.SubResource;
import java.net.URI;

/** Which line items to list: those of a link, about a resource of ours, with a tag; an empty text asks for any. */
public record LineItemFilter(String resourceLinkId, String resourceId, String tag) {

    public static final LineItemFilter ANY = new LineItemFilter("", "", "");

    public static LineItemFilter ofLink(String resourceLinkId) {
        return new LineItemFilter(resourceLinkId, "", "");
    }

    URI appliedTo(URI container) {
        URI address = container;
        address = resourceLinkId.isEmpty()
                ? address
                : SubResource.withParameter(address, "resource_link_id", resourceLinkId);
        address = resourceId.isEmpty() ? address : SubResource.withParameter(address, "resource_id", resourceId);
        return tag.isEmpty() ? address : SubResource.withParameter(address, "tag", tag);
    }

    /** Platforms may ignore a filter, and leave out the link's id of what they filtered by it. */
    boolean lets(LineItem item) {
        return (resourceLinkId.isEmpty()
                        || item.resourceLinkId().isEmpty()
                        || item.resourceLinkId().equals(resourceLinkId))
                && (resourceId.isEmpty() || item.resourceId().equals(resourceId))
                && (tag.isEmpty() || item.tag().equals(tag));
    }
}
