package fr.passerelle.app.boot;

import fr.passerelle.app.storage.Database;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** For machines: whether this node lives, and whether it can serve. */
@Path("/health")
@Produces(MediaType.TEXT_PLAIN)
public final class HealthResource {
    static final String ATTRIBUTE = HealthResource.class.getName();

    private final Database database;

    public HealthResource(@Context ServletContext servlet) {
        database = (Database) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the database is not in place");
    }

    @GET
    @Path("live")
    public String live() {
        return "live";
    }

    @GET
    @Path("ready")
    public Response ready() {
        return database.answers()
                ? Response.ok("ready").build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .entity("database silent")
                        .build();
    }
}
