package fr.passerelle.app.invitation;

import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation as its organisation sees it; not the secret of its link.
 *
 * @param reference names it in lists and commands
 * @param registration the platform that used it, which may be gone since
 */
public record Invitation(
        String reference,
        Organisation organisation,
        InvitationState state,
        Instant createdAt,
        Instant expiresAt,
        Optional<RegistrationId> registration) {}
