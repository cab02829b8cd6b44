package fr.passerelle.registration.dynamic;

/** A dynamic registration failed; the only exception of a registration. Holds the {@link RegistrationError}. */
public final class RegistrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RegistrationError error;

    public RegistrationRefused(RegistrationError error) {
        super(error.code().name(), null, false, false);
        this.error = error;
    }

    public RegistrationError error() {
        return error;
    }

    public RegistrationErrorCode code() {
        return error.code();
    }
}
