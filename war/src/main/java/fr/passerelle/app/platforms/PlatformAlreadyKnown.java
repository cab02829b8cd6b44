package fr.passerelle.app.platforms;

/** There is an agreement with this issuer and client id already; it is never overwritten in passing (F-8). */
public final class PlatformAlreadyKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformAlreadyKnown(String issuer, String clientId) {
        super("There is an agreement with " + issuer + " for the client id " + clientId);
    }
}
