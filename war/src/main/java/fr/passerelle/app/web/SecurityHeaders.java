package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * The headers of every answer (B-2): content security policy, no sniffing, no referrer, not kept unless the answer says
 * otherwise, and strict transport once the public address is https.
 */
public final class SecurityHeaders implements ContainerResponseFilter {

    private final boolean secure;

    public SecurityHeaders(@Context ServletContext servlet) {
        secure = WebTools.of(servlet).site().secure();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", policy(headers).contentSecurityPolicy());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        if (secure) {
            headers.putSingle("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static PagePolicy policy(MultivaluedMap<String, Object> headers) {
        List<Object> stated = headers.remove(PagePolicy.PROPERTY);
        return stated == null ? PagePolicy.ALONE : (PagePolicy) stated.get(0);
    }
}
