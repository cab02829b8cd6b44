package fr.passerelle.app.accounts.oidc;

/** Nobody was vouched for. The code is stable and has its French text; nothing the provider sent is repeated. */
public final class OidcRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Each has its text, {@code accounts.CODE}. */
    public enum Code {
        OIDC_UNREACHABLE,
        OIDC_ANSWER_INVALID,
        OIDC_SIGN_IN_LOST,
        OIDC_REFUSED,
        OIDC_EMAIL_MISSING,
        OIDC_ACCOUNT_UNKNOWN
    }

    private final Code code;

    public OidcRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
