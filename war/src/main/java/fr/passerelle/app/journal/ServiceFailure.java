package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import java.time.Instant;
import java.util.Set;

/**
 * Calls to one service of a platform that failed for one reason within one hour.
 *
 * @param id where a page begins
 * @param error of what the platform said, only the word of OAuth 2.0
 * @param refused the service for which no token was given, where that is the reason; else nothing
 * @param failures how many
 */
public record ServiceFailure(
        String id,
        RegistrationId registration,
        PlatformService service,
        ServiceError error,
        Set<Scope> refused,
        int failures,
        Instant lastAt) {

    public ServiceFailure {
        refused = Set.copyOf(refused);
    }
}
