package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ForUser;
import fr.passerelle.lti.claim.ResourceLink;
import java.util.Optional;

/**
 * A person comes from a gradebook to see what another did, or did themselves. A teacher may see anyone of the
 * course, a learner only their own work: that is for the host to decide. The line item, if said, is in
 * {@link #gradeEndpoint()}.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-sr/v1p0">Submission Review 1.0</a>
 */
public final class SubmissionReviewLaunch implements Launch {

    private final Message message;
    private final ForUser forUser;

    SubmissionReviewLaunch(Message message, ForUser forUser) {
        this.message = message;
        this.forUser = forUser;
    }

    @Override
    public Message message() {
        return message;
    }

    /** Whose work is to be shown. */
    public ForUser forUser() {
        return forUser;
    }

    /** The activity, if the platform names it. */
    public Optional<ResourceLink> resourceLink() {
        return message.more().resourceLink();
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "SubmissionReviewLaunch[" + message.registration().id() + "]";
    }
}
