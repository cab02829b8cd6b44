package fr.passerelle.lti.token;

import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.platform.Registration;

/**
 * A token whose signature and OpenID Connect rules were verified against a registration; whoever holds one
 * need not check them again. Only {@link IdTokenRules} makes one.
 */
public final class VerifiedIdToken {

    private final Registration registration;
    private final JsonObject claims;

    VerifiedIdToken(Registration registration, JsonObject claims) {
        this.registration = registration;
        this.claims = claims;
    }

    /** Who signed it. */
    public Registration registration() {
        return registration;
    }

    /** What it says, for {@code lti.launch} to read. */
    public JsonObject claims() {
        return claims;
    }

    @Override
    public String toString() {
        return "VerifiedIdToken[" + registration.id() + "]";
    }
}
