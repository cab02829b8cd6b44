package fr.passerelle.app.platforms;

/** An organisation cannot be made or renamed so; nothing was changed. The code is stable and has its French text. */
public final class OrganisationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Each has its text, {@code people.CODE}. */
    public enum Code {
        ORGANISATION_UNKNOWN,
        ORGANISATION_NAME_INVALID,
        ORGANISATION_NAME_TAKEN
    }

    private final Code code;

    OrganisationRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
