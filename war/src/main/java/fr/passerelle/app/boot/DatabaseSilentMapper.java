package fr.passerelle.app.boot;

import fr.passerelle.app.storage.DatabaseSilent;
import fr.passerelle.app.web.ErrorPage;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that is away for a moment is nobody's mistake: 503, what to do, and when to come back. */
public final class DatabaseSilentMapper implements ExceptionMapper<DatabaseSilent> {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSilentMapper.class);
    private static final int COME_BACK_AFTER_S = 5;

    private final WebTools web;

    public DatabaseSilentMapper(@Context ServletContext servlet) {
        web = WebTools.of(servlet);
    }

    @Override
    public Response toResponse(DatabaseSilent silent) {
        Reference reference = Reference.current();
        LOG.warn("the database is silent [{}]", reference);
        Response page = ErrorPage.answer(web, Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), reference);
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_S)
                .build();
    }
}
