package fr.passerelle.app.settings;

import java.net.URI;

/**
 * Who else vouches for administrators: an OpenID provider, where the tool is known as a client.
 *
 * @param issuer exactly as its tokens write it
 * @param name what the button says: {@code ProConnect}
 */
public record OidcSettings(URI issuer, String clientId, String clientSecret, String name) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return issuer + " " + clientId;
    }
}
