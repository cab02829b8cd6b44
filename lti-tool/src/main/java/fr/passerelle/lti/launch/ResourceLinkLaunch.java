package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ResourceLink;

/**
 * A person opens an activity of a course.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#resource-link-launch-request-message">LTI Core 5</a>
 */
public final class ResourceLinkLaunch implements Launch {

    private final Message message;
    private final ResourceLink resourceLink;

    ResourceLinkLaunch(Message message, ResourceLink resourceLink) {
        this.message = message;
        this.resourceLink = resourceLink;
    }

    @Override
    public Message message() {
        return message;
    }

    /** The activity. */
    public ResourceLink resourceLink() {
        return resourceLink;
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "ResourceLinkLaunch[" + message.registration().id() + "]";
    }
}
