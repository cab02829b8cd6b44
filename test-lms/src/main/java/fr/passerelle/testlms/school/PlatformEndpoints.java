package fr.passerelle.testlms.school;

import java.net.URI;

/**
 * Where this platform can be reached: what a tool must know about it.
 *
 * @param base the beginning of every address, where the issuer may be another name
 * @param tokenAudience whom assertions are addressed to
 */
public record PlatformEndpoints(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwks,
        URI openidConfiguration,
        URI registrationEndpoint,
        String base,
        String tokenAudience) {}
