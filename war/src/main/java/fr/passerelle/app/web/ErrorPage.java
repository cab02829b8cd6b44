package fr.passerelle.app.web;

import jakarta.ws.rs.core.Response;
import java.util.Set;

/** What people read when a request came to nothing: what happened, what to do, and a reference. */
public record ErrorPage(String title, String advice, String reference) {

    private static final Set<Integer> TOLD_APART = Set.of(400, 401, 403, 404, 405, 413, 415, 429, 500, 503);

    public static ErrorPage of(Messages messages, int status, Reference reference) {
        int told = TOLD_APART.contains(status) ? status : status < 500 ? 400 : 500;
        return new ErrorPage(
                messages.text("web.error." + told + ".title"),
                messages.text("web.error." + told + ".advice"),
                reference.text());
    }

    /** The whole answer; shown in any frame, since nothing can be done on it and people must be able to read it. */
    public static Response answer(WebTools tools, int status, Reference reference) {
        String html = tools.pages().render("web/error", of(tools.messages(), status, reference));
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status).entity(html).type(Pages.HTML))
                .build();
    }
}
