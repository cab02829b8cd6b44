package fr.passerelle.app.binding;

import fr.passerelle.app.web.Cookies;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.StateId;

/**
 * The secret of one login, in a cookie named after its state, so that parallel launches never mix (A-14, B-1).
 *
 * <p>{@code Partitioned} lets it live in the frame of the platform's site where third-party cookies are blocked; in a
 * window of its own the same cookie is simply ours. Written by hand: Servlet 6.0 knows no {@code Partitioned}.
 */
public final class LoginCookie {
    private static final int SECONDS = 600;
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    private LoginCookie() {}

    public static String header(AuthenticationRequest request) {
        return request.stateId().cookieName() + "=" + request.secret().value() + "; Max-Age=" + SECONDS + ATTRIBUTES;
    }

    /** Takes the secret away once it has served. */
    public static String clearing(StateId state) {
        return state.cookieName() + "=; Max-Age=0" + ATTRIBUTES;
    }

    /** What this browser kept, or {@link BrowserSecret#NONE}. */
    public static BrowserSecret in(Cookies cookies, StateId state) {
        return cookies.named(state.cookieName()).map(BrowserSecret::new).orElse(BrowserSecret.NONE);
    }
}
