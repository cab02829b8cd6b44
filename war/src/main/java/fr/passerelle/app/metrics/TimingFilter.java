package fr.passerelle.app.metrics;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Times each request from its arrival to the answer that begins to leave. */
@PreMatching
public final class TimingFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGAN = TimingFilter.class.getName();
    private static final String NO_ROUTE = "none";

    private final Metrics metrics;
    private final ResourceInfo matched;
    private final Map<Matched, String> routes = new ConcurrentHashMap<>();

    public TimingFilter(@Context ServletContext servlet, @Context ResourceInfo matched) {
        this.metrics = MetricsTools.of(servlet).metrics();
        this.matched = matched;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGAN) instanceof Long began) {
            metrics.request(route(), response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private String route() {
        Class<?> resource = matched.getResourceClass();
        Method method = matched.getResourceMethod();
        return resource == null || method == null
                ? NO_ROUTE
                : routes.computeIfAbsent(new Matched(resource, method), Matched::route);
    }

    private record Matched(Class<?> resource, Method method) {
        private String route() {
            // Jersey answers OPTIONS by a class of its own, which has no path.
            Path base = resource.getAnnotation(Path.class);
            if (base == null) {
                return NO_ROUTE;
            }
            Path below = method.getAnnotation(Path.class);
            return (below == null ? base.value() : base.value() + "/" + below.value()).replaceAll("/{2,}", "/");
        }
    }
}
