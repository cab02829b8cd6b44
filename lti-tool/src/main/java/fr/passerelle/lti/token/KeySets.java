package fr.passerelle.lti.token;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.security.PublicKey;

/** The public keys of platforms. */
public interface KeySets {

    /**
     * The key of this id in the platform's set: never from the token itself.
     *
     * @throws LaunchRefused {@code KEY_SET_UNREACHABLE}, {@code KEY_UNKNOWN}
     */
    PublicKey key(Registration registration, String keyId);
}
