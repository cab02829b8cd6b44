package fr.passerelle.app.admin.registering;

import fr.passerelle.app.invitation.InvitationState;

/** The link that was opened invites nobody, or nobody any more; the code is stable and has its texts. */
final class InvitationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InvitationState state;
    private final String code;

    InvitationRefused(InvitationState state) {
        super(state.name(), null, false, false);
        this.state = state;
        this.code = "INVITATION_" + state.name();
    }

    String code() {
        return code;
    }

    /** Whether it may serve again in a moment. */
    boolean forNow() {
        return state == InvitationState.CLAIMED;
    }
}
