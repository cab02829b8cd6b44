package fr.passerelle.app.admin.door;

import fr.passerelle.app.web.Cookies;
import java.util.Optional;

/** What a browser keeps while its person is away at the provider: sealed, for ten minutes. */
final class OidcCookie {
    private static final String NAME = "__Host-passerelle-oidc";
    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private OidcCookie() {}

    static String header(String sealed) {
        return NAME + "=" + sealed + "; Max-Age=600" + RULES;
    }

    static String clearing() {
        return NAME + "=; Max-Age=0" + RULES;
    }

    static Optional<String> in(Cookies cookies) {
        return cookies.named(NAME);
    }
}
