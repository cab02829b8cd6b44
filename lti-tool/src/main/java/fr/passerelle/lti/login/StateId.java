package fr.passerelle.lti.login;

/**
 * The public name of a {@link State}: tells parallel launches of one browser apart, proves nothing.
 */
public record StateId(String value) {

    private static final int MAX_LENGTH = 64;

    public StateId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(StateId::isUrlSafe)) {
            throw new IllegalArgumentException("a state id is 1 to 64 URL-safe characters");
        }
    }

    static StateId fresh() {
        return new StateId(Randomness.text(16));
    }

    /**
     * The id in a state, without opening it. For a text that is no state of ours the id is a name nobody
     * has, so that a host can look for a cookie before it knows better.
     */
    public static StateId of(State state) {
        int dot = state.value().indexOf('.');
        String candidate = dot < 0 ? state.value() : state.value().substring(0, dot);
        boolean usable = !candidate.isEmpty()
                && candidate.length() <= MAX_LENGTH
                && candidate.chars().allMatch(StateId::isUrlSafe);
        return new StateId(usable ? candidate : "none");
    }

    /** The name of the cookie that carries this login's {@link BrowserSecret}. */
    public String cookieName() {
        return "__Host-lti_" + value;
    }

    private static boolean isUrlSafe(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    @Override
    public String toString() {
        return value;
    }
}
