package fr.passerelle.app.launch;

import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.lti.token.JwkSet;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Our public keys: those that platforms share, and those made for one. */
@Path(KeysResource.PATH)
public final class KeysResource {
    public static final String PATH = "/lti/jwks";

    private final LaunchTools tools;

    public KeysResource(@Context ServletContext servlet) {
        tools = LaunchTools.of(servlet);
    }

    @GET
    public Response common() {
        return published(tools.lti().publicKeys());
    }

    @GET
    @Path("{ring}")
    public Response ofOnePlatform(@PathParam("ring") String ring) {
        return published(
                KeyRingId.spelled(ring).flatMap(tools.keys()::published).orElseThrow(NotFoundException::new));
    }

    private static Response published(JwkSet keys) {
        CacheControl cache = new CacheControl();
        cache.setMaxAge((int) keys.maxAge().toSeconds());
        return Response.ok(keys.json(), MediaType.APPLICATION_JSON)
                .cacheControl(cache)
                .build();
    }
}
