package fr.passerelle.app.invitation;

/** What an invitation is good for. */
public enum InvitationState {
    OPEN,
    /** A registration with it is under way. */
    CLAIMED,
    USED,
    EXPIRED,
    REVOKED,
    UNKNOWN
}
