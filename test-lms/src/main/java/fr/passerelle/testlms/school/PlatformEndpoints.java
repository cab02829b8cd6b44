package fr.passerelle.testlms.school;

import java.net.URI;

/** Where this platform can be reached: what a tool must know about it. */
public record PlatformEndpoints(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwks,
        URI openidConfiguration,
        URI registrationEndpoint) {}
