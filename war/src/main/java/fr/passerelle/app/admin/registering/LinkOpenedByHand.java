package fr.passerelle.app.admin.registering;

/** The invitation's link was opened in a browser instead of being pasted in the platform. */
final class LinkOpenedByHand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkOpenedByHand() {
        super("opened by hand", null, false, false);
    }
}
