package fr.passerelle.app.invitation;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.platforms.Organisation;

/**
 * Whoever holds it may register one platform for the organisation, for a while.
 *
 * @param by in whose name: the administrator who made the invitation
 */
public record InvitationClaim(String reference, String id, Organisation organisation, Administrator by) {}
