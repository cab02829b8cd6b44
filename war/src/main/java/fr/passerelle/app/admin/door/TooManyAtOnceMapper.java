package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.Passwords;
import fr.passerelle.app.web.ErrorPage;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new password could not be computed in time, because of so many others: nothing was changed, and it may be tried again. */
public final class TooManyAtOnceMapper implements ExceptionMapper<Passwords.TooManyAtOnce> {
    private static final Logger LOG = LoggerFactory.getLogger(TooManyAtOnceMapper.class);

    private final WebTools web;

    public TooManyAtOnceMapper(@Context ServletContext servlet) {
        web = WebTools.of(servlet);
    }

    @Override
    public Response toResponse(Passwords.TooManyAtOnce busy) {
        Reference reference = Reference.current();
        LOG.warn("too many passwords at once [{}]", reference);
        return ErrorPage.answer(web, Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), reference);
    }
}
