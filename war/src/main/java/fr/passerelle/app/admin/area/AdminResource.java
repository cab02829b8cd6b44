package fr.passerelle.app.admin.area;

import fr.passerelle.app.accounts.signin.AdminSession;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;

/**
 * What every resource under {@code /admin} extends: somebody is signed in, and the form, if there is one, is ours.
 *
 * <p>A resource takes {@code @Context ServletContext} and {@code @Context ContainerRequestContext} and hands both on. What
 * it shows and changes it filters by {@link #administrator()}'s reach; what is out of reach is {@link #found} nowhere.
 * After each change it answers {@link #seeOther}.
 */
public abstract class AdminResource {
    private static final int LONGEST_FIELD = 10_000;

    private final AreaTools area;
    private final WebTools web;
    private final ContainerRequestContext request;

    protected AdminResource(ServletContext servlet, ContainerRequestContext request) {
        this.area = AreaTools.of(servlet);
        this.web = WebTools.of(servlet);
        this.request = request;
    }

    /** Who acts. */
    protected final Administrator administrator() {
        return session().account().administrator();
    }

    protected final AdminSession session() {
        return (AdminSession) Objects.requireNonNull(
                request.getProperty(AdminFilter.SESSION), "only the filter of the administration lets requests in");
    }

    protected final AreaTools area() {
        return area;
    }

    protected final WebTools web() {
        return web;
    }

    /** A French text by key. */
    protected final String text(String key, Object... arguments) {
        return web.messages().text(key, arguments);
    }

    /** The page in the frame; its template has the parameters {@code view}, {@code page} and {@code frame}. */
    protected final Response page(String template, Object page) {
        return page(Response.Status.OK.getStatusCode(), template, page);
    }

    /** The same with another status: 422 for a form that is shown again with what is wrong in it. */
    protected final Response page(int status, String template, Object page) {
        String here = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        return Response.status(status)
                .entity(web.pages().render(template, page, area.frame(session(), here, web)))
                .type(Pages.HTML)
                .build();
    }

    /** What was looked for within reach; 404 when there is nothing. */
    protected static <T> T found(Optional<T> wanted) {
        return wanted.orElseThrow(NotFoundException::new);
    }

    /** Sends the browser on to a page of ours, such as {@code /admin/plateformes}. */
    protected final Response seeOther(String path) {
        return Response.seeOther(web.site().address(web.site().link(path))).build();
    }

    /** The same; the next page says this sentence once. */
    protected final Response seeOther(String path, String sentence) {
        return seeOther(path, new Notice(sentence, Optional.empty()));
    }

    /** The same, with what may have to be copied from the page at once. */
    protected final Response seeOther(String path, Notice notice) {
        area.sessions().tell(session(), notice.written());
        return seeOther(path);
    }

    /** What a field holds, without spaces around it and without control characters; empty when it was not sent. */
    protected static String field(MultivaluedMap<String, String> form, String name) {
        String sent = form.getFirst(name);
        return sent == null ? "" : StoredText.of(sent, LONGEST_FIELD).strip();
    }
}
