package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.ServiceError;
import java.time.Instant;

/**
 * Calls to one service of a platform that failed for one reason within one hour.
 *
 * @param id where a page begins
 * @param status of HTTP; 0 where nothing answered
 * @param failures how many
 */
public record ServiceFailure(
        String id,
        RegistrationId registration,
        PlatformService service,
        ServiceError.Kind kind,
        int status,
        int failures,
        Instant lastAt) {}
