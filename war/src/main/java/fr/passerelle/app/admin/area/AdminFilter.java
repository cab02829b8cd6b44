package fr.passerelle.app.admin.area;

import fr.passerelle.app.accounts.signin.AdminSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.WebTools;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Who comes into {@code /admin}: only somebody signed in, except to an {@link OpenDoor}; and no form that is not ours.
 *
 * <p>What is guarded is decided by the resource that matched, not by how the address was written. A form of another site
 * is refused by what the browser says of its origin, and, within a session, by a value that only our pages know.
 */
@Priority(Priorities.AUTHENTICATION)
public final class AdminFilter implements ContainerRequestFilter {
    static final String SESSION = AdminSession.class.getName();
    static final String CSRF = "csrf";

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AreaTools area;
    private final WebTools web;

    private final ResourceInfo matched;

    public AdminFilter(@Context ServletContext servlet, @Context ResourceInfo matched) {
        this.matched = matched;
        area = AreaTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Class<?> resource = matched.getResourceClass();
        if (resource == null || !guarded(resource)) {
            return;
        }
        boolean reading = READING.contains(request.getMethod());
        if (!reading && !fromOurPages(request)) {
            throw new ForbiddenException();
        }
        if (resource.isAnnotationPresent(OpenDoor.class)) {
            return;
        }
        Optional<AdminSession> session =
                AdminCookie.in(Cookies.of(request.getCookies())).flatMap(area.sessions()::find);
        if (session.isEmpty()) {
            turnAway(request, reading);
        } else if (!reading && !session.get().sent(csrf(request))) {
            throw new ForbiddenException();
        } else {
            request.setProperty(SESSION, session.get());
        }
    }

    private static boolean guarded(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        return path != null && ("/" + path.value()).replaceFirst("^/+", "/").startsWith(AreaTools.PATH);
    }

    private void turnAway(ContainerRequestContext request, boolean reading) {
        if (!reading) {
            throw new ClientErrorException(Response.Status.UNAUTHORIZED);
        }
        String here = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        URI door = web.site().address(web.site().link(AreaTools.SIGN_IN) + ReturnPath.query(here));
        request.abortWith(Response.seeOther(door).build());
    }

    /** Every browser of today says where a form comes from; one that does not must not say it comes from elsewhere. */
    private boolean fromOurPages(ContainerRequestContext request) {
        String site = request.getHeaderString(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        return origin == null
                || origin.equals("null")
                || origin.equals(web.site().origin());
    }

    /** Read here and put back for the resource; {@code BodyRules} bounds it. */
    private static String csrf(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return Arrays.stream(new String(body, StandardCharsets.ISO_8859_1).split("&"))
                .filter(field -> field.startsWith(CSRF + "="))
                .map(field -> field.substring(CSRF.length() + 1))
                .findFirst()
                .orElse("");
    }
}
