package fr.passerelle.lti.platform;

/**
 * A call that brought no answer at all. Checked, because each conversation has its own way to say so:
 * callers translate it. Carries no address and no content.
 */
public final class PlatformCallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        /** Not https, user information in the address, or an address that is not public. */
        ADDRESS_REFUSED,
        HOST_UNKNOWN,
        /** No connection, a failed TLS handshake, or a connection that broke. */
        UNREACHABLE,
        TIMED_OUT,
        ANSWER_TOO_LARGE,
        /** The calling thread was interrupted. */
        INTERRUPTED
    }

    private final Reason reason;

    PlatformCallFailed(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
