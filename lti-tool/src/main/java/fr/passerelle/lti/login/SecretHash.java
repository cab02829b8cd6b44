package fr.passerelle.lti.login;

/** The hash of a {@link BrowserSecret}: may be stored, proves nothing. */
public record SecretHash(String value) {

    public SecretHash {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a hash is not empty");
        }
    }
}
