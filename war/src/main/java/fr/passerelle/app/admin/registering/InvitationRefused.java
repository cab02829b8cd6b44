package fr.passerelle.app.admin;

import fr.passerelle.app.platforms.InvitationState;

/** The link that was opened invites nobody, or nobody any more; the code is stable and has its texts. */
final class InvitationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    InvitationRefused(InvitationState state) {
        super(state.name(), null, false, false);
        this.code = "INVITATION_" + state.name();
    }

    String code() {
        return code;
    }
}
