package fr.passerelle.app.accounts.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.app.accounts.oidc.OidcRefused.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a provider says of itself (OpenID Connect Discovery 1.0), as far as we need it. */
record ProviderMetadata(
        URI authorizationEndpoint, URI tokenEndpoint, URI jwks, Optional<URI> userinfo, boolean secretInForm) {

    /** @throws OidcRefused {@code OIDC_ANSWER_INVALID} when it is another issuer's, or lacks an address */
    static ProviderMetadata read(JsonNode json, URI issuer) {
        if (!json.path("issuer").asText().equals(issuer.toString())) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
        return new ProviderMetadata(
                address(json, "authorization_endpoint", issuer),
                address(json, "token_endpoint", issuer),
                address(json, "jwks_uri", issuer),
                json.has("userinfo_endpoint")
                        ? Optional.of(address(json, "userinfo_endpoint", issuer))
                        : Optional.empty(),
                contains(json.path("token_endpoint_auth_methods_supported"), "client_secret_post"));
    }

    /** Never less safe than the issuer. */
    private static URI address(JsonNode json, String name, URI issuer) {
        try {
            URI address = new URI(json.path(name).asText());
            boolean safe = "https".equals(address.getScheme())
                    || (address.getScheme() != null && address.getScheme().equals(issuer.getScheme()));
            if (safe && address.getHost() != null && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
        throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
    }

    private static boolean contains(JsonNode list, String word) {
        for (JsonNode element : list) {
            if (element.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
