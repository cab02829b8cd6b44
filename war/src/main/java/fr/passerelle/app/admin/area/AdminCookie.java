package fr.passerelle.app.admin.area;

import fr.passerelle.app.web.Cookies;
import java.util.Optional;

/** The cookie of a signed-in browser: first-party, gone when the browser is closed, out of reach of scripts. */
public final class AdminCookie {
    private static final String NAME = "__Host-passerelle-admin";
    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private AdminCookie() {}

    /** The header that sets it. */
    public static String header(String token) {
        return NAME + "=" + token + RULES;
    }

    /** The header that takes it away. */
    public static String clearing() {
        return NAME + "=; Max-Age=0" + RULES;
    }

    public static Optional<String> in(Cookies cookies) {
        return cookies.named(NAME);
    }
}
