package fr.passerelle.lti.launch;

import fr.passerelle.lti.deeplinking.DeepLinkingSettings;

/**
 * A person comes to pick content for a course: to be allowed if their roles let them configure, otherwise sent
 * back with a message. Nobody in particular and no roles may be said.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-request-message">Deep Linking 4.4</a>
 */
public final class DeepLinkingLaunch implements Launch {

    private final Message message;
    private final DeepLinkingSettings deepLinkingSettings;

    DeepLinkingLaunch(Message message, DeepLinkingSettings deepLinkingSettings) {
        this.message = message;
        this.deepLinkingSettings = deepLinkingSettings;
    }

    @Override
    public Message message() {
        return message;
    }

    /** What may be picked, and where the answer goes. */
    public DeepLinkingSettings deepLinkingSettings() {
        return deepLinkingSettings;
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "DeepLinkingLaunch[" + message.registration().id() + "]";
    }
}
