package fr.passerelle.lti.token;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.security.PublicKey;
import java.util.Optional;

/** The public keys of platforms. */
public interface KeySets {

    /**
     * The key of this id in the platform's set: never from the token itself.
     *
     * @throws LaunchRefused {@code KEY_SET_UNREACHABLE}, {@code KEY_UNKNOWN}
     */
    PublicKey key(Registration registration, String keyId);

    /**
     * Another key under the same id, for a signature the first did not make: some platforms change a key and
     * keep its name. Nothing if there is none, or if it is too early to ask again.
     */
    default Optional<PublicKey> replacement(Registration registration, String keyId, PublicKey tried) {
        return Optional.empty();
    }
}
