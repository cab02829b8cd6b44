package fr.passerelle.testlms.school;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The school's agreement with a tool, and with it all that the tool must be told.
 *
 * @param deploymentId as in Moodle, also the {@code type_id} of the tool's service URLs
 * @param redirectUris compared exactly, character by character
 * @param claims the optional claims the tool may see, such as {@code email}
 */
public record RegisteredTool(
        String clientId,
        String deploymentId,
        String name,
        ToolAddresses addresses,
        List<URI> redirectUris,
        Set<String> scopes,
        Set<String> claims,
        Map<String, String> custom,
        PlatformEndpoints platform) {

    public RegisteredTool {
        redirectUris = List.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
        claims = Set.copyOf(claims);
        custom = Map.copyOf(custom);
    }

    public String issuer() {
        return platform.issuer();
    }

    /** The beginning of every address of its services. */
    public String base() {
        return platform.base();
    }

    /** Whom its assertions must be addressed to. */
    public String tokenAudience() {
        return platform.tokenAudience();
    }

    public URI authorizationEndpoint() {
        return platform.authorizationEndpoint();
    }

    public URI tokenEndpoint() {
        return platform.tokenEndpoint();
    }

    public URI jwks() {
        return platform.jwks();
    }
}
