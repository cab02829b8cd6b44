package fr.passerelle.app.binding;

import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.web.Cookies;
import java.util.Optional;

/** The ticket of one launch, in a cookie whose path is that launch's own, so that two tabs never mix. */
public final class TicketCookie {
    private static final String NAME = "__Secure-passerelle-ticket";

    private TicketCookie() {}

    /**
     * The cookie to set.
     *
     * @param path of the launch, as browsers ask for it
     */
    public static String header(String path, String ticket) {
        return NAME + "=" + ticket + "; Max-Age=" + LaunchSessions.LIFETIME.toSeconds() + "; Path=" + path
                + "; Secure; HttpOnly; SameSite=None; Partitioned";
    }

    public static Optional<String> in(Cookies cookies) {
        return cookies.named(NAME);
    }
}
