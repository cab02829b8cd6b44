package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ForUser;
import java.util.Optional;

/**
 * A person comes to see or settle what is kept about someone: themselves, or {@link #forUser()}.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dpl/v1p0">Data Privacy Launch 1.0</a>
 */
public final class DataPrivacyLaunch implements Launch {

    private final Message message;

    DataPrivacyLaunch(Message message) {
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }

    /** Whose traces are meant, if not those of the person who came. */
    public Optional<ForUser> forUser() {
        return message.more().forUser();
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "DataPrivacyLaunch[" + message.registration().id() + "]";
    }
}
