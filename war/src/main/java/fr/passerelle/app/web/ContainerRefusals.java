package fr.passerelle.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of what the servlet container refuses before any resource is asked (an address, a header or a method it does
 * not understand), in place of its own; {@code web.xml} sends every such error here.
 */
public final class ContainerRefusals extends HttpServlet {

    /** Where the container forwards errors inside the application; asked for from outside, it is no page. */
    public static final String PATH = "/refus";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebTools tools = WebTools.of(getServletContext());
        Reference reference = reference(request);
        int status = status(request);
        LOG.info("request refused by the server with {} [{}]", status, reference);
        response.setStatus(status);
        SecurityHeaders.of(PagePolicy.SHOWN_ANYWHERE, tools.site().secure()).forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Pages.HTML);
        ErrorPage page = ErrorPage.of(tools.messages(), status, reference);
        response.getWriter().write(tools.pages().render("web/error", page));
    }

    /** The request's own; an address that no application understands never had one. */
    private static Reference reference(HttpServletRequest request) {
        return request.getAttribute(RequestReference.ATTRIBUTE) instanceof Reference given ? given : Reference.next();
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
