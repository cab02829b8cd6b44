package fr.passerelle.lti.service;

/** A call to a platform's service failed; the only exception of services. Holds the {@link ServiceError}. */
public final class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    public ServiceRefused(ServiceError error) {
        super(error.kind() + " " + error.status(), null, false, false);
        this.error = error;
    }

    public ServiceError error() {
        return error;
    }
}
