package fr.passerelle.app.platforms;

/** What an invitation is good for. */
public enum InvitationState {
    OPEN,
    USED,
    EXPIRED,
    UNKNOWN
}
