package fr.passerelle.lti.login;

/** The {@code state} of one authentication request, as it travels: URL-safe, opaque to everyone else. */
public record State(String value) {

    /** The value stays out of logs: whoever has it may finish the launch. */
    @Override
    public String toString() {
        return "State[…]";
    }
}
