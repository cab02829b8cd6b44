package fr.passerelle.lti.launch;

import fr.passerelle.lti.login.State;
import fr.passerelle.lti.login.StateId;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.PlatformReportedError;
import fr.passerelle.lti.refusal.LaunchError.StateMissing;
import fr.passerelle.lti.refusal.LaunchError.TokenMalformed;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.List;
import java.util.Map;

/**
 * The form that comes back from the platform: a token or an error, and our state. Accept it by POST only;
 * other fields are ignored.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#step-3-authentication-response">Security Framework 5.1.1.3</a>
 */
public final class AuthenticationResponse {

    private static final int LONGEST_STATE = 8 * 1024;

    private final State state;
    private final Map<String, List<String>> form;

    private AuthenticationResponse(State state, Map<String, List<String>> form) {
        this.state = state;
        this.form = form;
    }

    /**
     * Reads the form.
     *
     * @throws LaunchRefused {@code STATE_MISSING}
     */
    public static AuthenticationResponse from(Map<String, List<String>> form) {
        List<String> states = form.getOrDefault("state", List.of());
        if (states.size() != 1 || states.get(0).isEmpty() || states.get(0).length() > LONGEST_STATE) {
            throw new LaunchRefused(new StateMissing());
        }
        return new AuthenticationResponse(new State(states.get(0)), Map.copyOf(form));
    }

    public State state() {
        return state;
    }

    /** Which login this answers, as far as anyone can tell before it is verified. */
    public StateId stateId() {
        return StateId.of(state);
    }

    /** Whether the platform answered with an error instead of a token; as unproven as the rest. */
    public boolean isError() {
        return !first("error").text().isBlank();
    }

    /** The one token, or a refusal: {@code PLATFORM_REPORTED_ERROR}, {@code TOKEN_MALFORMED}. */
    String idToken() {
        if (isError()) {
            throw new LaunchRefused(new PlatformReportedError(first("error"), first("error_description")));
        }
        List<String> tokens = form.getOrDefault("id_token", List.of());
        if (tokens.size() != 1) {
            throw new LaunchRefused(new TokenMalformed(Fact.of(tokens.size() + " id_token fields")));
        }
        return tokens.get(0);
    }

    private Fact first(String field) {
        return Fact.of(form.getOrDefault(field, List.of()).stream().findFirst().orElse(""));
    }

    @Override
    public String toString() {
        return "AuthenticationResponse[" + stateId() + "]";
    }
}
