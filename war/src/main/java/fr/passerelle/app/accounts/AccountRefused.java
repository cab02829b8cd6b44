package fr.passerelle.app.accounts;

/** What was asked of an account cannot be done; nothing was changed. The code is stable and has its French text. */
public final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Each has its text, {@code accounts.CODE}. */
    public enum Code {
        EMAIL_INVALID,
        ACCOUNT_ALREADY_KNOWN,
        ACCOUNT_UNKNOWN,
        ACCOUNT_DISABLED,
        LAST_ADMINISTRATOR,
        OUT_OF_REACH,
        LINK_UNUSABLE,
        PASSWORD_WRONG,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_OBVIOUS,
        PASSWORDS_DIFFER
    }

    private final Code code;

    public AccountRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
