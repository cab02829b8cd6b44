package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.List;

/**
 * A launch that was refused, as the journal keeps it.
 *
 * @param code a {@code LaunchErrorCode}, by name
 * @param checksPassed {@code LaunchCheck}s, by name, in order
 */
public record RefusedLaunch(
        String reference,
        String code,
        RegistrationId registration,
        String facts,
        List<String> checksPassed,
        Instant refusedAt) {

    public RefusedLaunch {
        checksPassed = List.copyOf(checksPassed);
    }
}
