package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what HTTP itself refuses (unknown address, wrong method or media type, unreadable or too large a request) with
 * a French page of the same status. The log gets status and reference, never what was sent.
 */
public final class WebErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final Logger LOG = LoggerFactory.getLogger(WebErrorMapper.class);

    private final WebTools tools;

    public WebErrorMapper(@Context ServletContext servlet) {
        tools = WebTools.of(servlet);
    }

    @Override
    public Response toResponse(WebApplicationException refused) {
        Response meant = refused.getResponse();
        if (meant.getStatus() < 400) {
            return meant;
        }
        Reference reference = Reference.current();
        if (meant.getStatus() < 500) {
            LOG.info("request refused with {} [{}]", meant.getStatus(), reference);
        } else {
            LOG.warn("request failed with {} [{}]", meant.getStatus(), reference, refused);
        }
        return keeping(meant, ErrorPage.answer(tools, meant.getStatus(), reference));
    }

    /** Two headers are part of what was meant: which methods are allowed, and when to come back. */
    private static Response keeping(Response meant, Response page) {
        Response.ResponseBuilder answer = Response.fromResponse(page);
        for (String name : new String[] {HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER}) {
            answer.header(name, meant.getHeaderString(name));
        }
        return answer.build();
    }
}
