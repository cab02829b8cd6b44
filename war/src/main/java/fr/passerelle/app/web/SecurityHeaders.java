package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers of every answer (B-2): content security policy, no sniffing, no referrer, no device, not kept unless the answer says
 * otherwise, and strict transport once the public address is https.
 */
public final class SecurityHeaders implements ContainerResponseFilter {

    /** Nothing here needs a device, and a frame of ours passes none of its page's rights on. */
    private static final String NO_DEVICE = "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), "
            + "midi=(), payment=(), serial=(), usb=()";

    private final boolean secure;

    public SecurityHeaders(@Context ServletContext servlet) {
        secure = WebTools.of(servlet).site().secure();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        of(policy(headers), secure).forEach(headers::putSingle);
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }

    /** By name, for an answer under this policy; how long it may be kept is the answer's own business. */
    static Map<String, String> of(PagePolicy policy, boolean secure) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Security-Policy",
                policy.contentSecurityPolicy(),
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Permissions-Policy",
                NO_DEVICE));
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    private static PagePolicy policy(MultivaluedMap<String, Object> headers) {
        List<Object> stated = headers.remove(PagePolicy.PROPERTY);
        return stated == null ? PagePolicy.ALONE : (PagePolicy) stated.get(0);
    }
}
