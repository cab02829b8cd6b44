package fr.passerelle.lti.platform;

/**
 * A call that brought no answer at all. Checked, because each conversation has its own way to say so:
 * callers translate it. Carries no address and no content.
 */
public final class PlatformCallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        /** Not https, user information in the address, or a host or port that cannot be taken at its word. */
        ADDRESS_REFUSED,
        /** At least one of the host's addresses is not public. */
        ADDRESS_NOT_PUBLIC,
        HOST_UNKNOWN,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** The certificate is not valid for this host, or no common version of TLS. */
        TLS_FAILED,
        TIMED_OUT,
        /** More than the call allows, in the body or in the headers. */
        ANSWER_TOO_LARGE,
        /** What answered does not speak HTTP. */
        ANSWER_UNREADABLE,
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

    /** Whether the policy forbids the address, so that nothing was sent. */
    public boolean forbidden() {
        return reason == Reason.ADDRESS_REFUSED || reason == Reason.ADDRESS_NOT_PUBLIC;
    }
}
