package fr.passerelle.app.accounts.signin;

/** Nobody was signed in. The code is stable, and tells nobody whether the account exists. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Each has its text, {@code accounts.CODE}. */
    public enum Code {
        SIGN_IN_REFUSED,
        SIGN_IN_TOO_OFTEN,
        SIGN_IN_BUSY
    }

    private final Code code;

    SignInRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
