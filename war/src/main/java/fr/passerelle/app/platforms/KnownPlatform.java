package fr.passerelle.app.platforms;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Instant;

/**
 * A platform as its administrators see it.
 *
 * @param automatic whether a deployment that nobody named works at once, or waits for approval
 * @param waiting how many deployments wait for approval
 */
public record KnownPlatform(
        Registration registration, Organisation organisation, boolean automatic, long waiting, Instant since) {

    public RegistrationId id() {
        return registration.id();
    }
}
