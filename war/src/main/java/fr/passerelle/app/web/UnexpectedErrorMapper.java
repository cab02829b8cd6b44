package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last resort: a bug becomes a 500 page, and a log entry under the same reference. */
public final class UnexpectedErrorMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorMapper.class);

    private final WebTools tools;

    public UnexpectedErrorMapper(@Context ServletContext servlet) {
        tools = WebTools.of(servlet);
    }

    @Override
    public Response toResponse(Exception bug) {
        Reference reference = Reference.current();
        LOG.error("unexpected failure [{}]", reference, bug);
        return ErrorPage.answer(tools, Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), reference);
    }
}
