package fr.passerelle.registration.dynamic;

/** A platform's one-time permission to register, if it gives one: a secret, sent back to it and to nobody else. */
public record RegistrationToken(String value) {

    /** The platform sent none. */
    public static final RegistrationToken NONE = new RegistrationToken("");

    public RegistrationToken {
        if (!accepts(value)) {
            throw new IllegalArgumentException("a registration token is visible ASCII, up to 8 KB");
        }
    }

    /** Whether a platform's text can be a token, or stand for none. */
    public static boolean accepts(String text) {
        return text.matches("[\\x21-\\x7E]{0,8192}");
    }

    @Override
    public String toString() {
        return "RegistrationToken[…]";
    }
}
