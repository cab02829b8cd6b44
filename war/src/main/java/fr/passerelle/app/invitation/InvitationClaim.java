package fr.passerelle.app.invitation;

import fr.passerelle.app.platforms.Organisation;

/** Whoever holds it may register one platform for the organisation, for a while. */
public record InvitationClaim(String reference, String id, Organisation organisation) {}
