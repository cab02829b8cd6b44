package fr.passerelle.app.platforms;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A platform as its administrators see it.
 *
 * @param automatic whether a deployment that nobody named works at once, or waits for approval
 * @param waiting how many deployments wait for approval
 * @param lastLaunch when it last opened something here, to the hour
 */
public record KnownPlatform(
        Registration registration,
        Organisation organisation,
        boolean automatic,
        long waiting,
        Instant since,
        Optional<Instant> lastLaunch) {

    public RegistrationId id() {
        return registration.id();
    }
}
