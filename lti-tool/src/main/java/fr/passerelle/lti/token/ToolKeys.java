package fr.passerelle.lti.token;

import fr.passerelle.lti.platform.RegistrationId;
import java.util.List;

/**
 * The tool's own keys, kept by the host. A new key is published a day before it signs, an old one for a
 * week after: platforms cache.
 */
public interface ToolKeys {

    /** The key that signs what we send to this platform. */
    SigningKey signingKey(RegistrationId registration);

    /** What the tool publishes. */
    JwkSet published();

    /** One key for all platforms, for the simple host. */
    static ToolKeys of(SigningKey key) {
        JwkSet published = JwkSet.of(List.of(key));
        return new ToolKeys() {
            @Override
            public SigningKey signingKey(RegistrationId registration) {
                return key;
            }

            @Override
            public JwkSet published() {
                return published;
            }
        };
    }
}
