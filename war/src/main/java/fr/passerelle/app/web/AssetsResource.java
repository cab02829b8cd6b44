package fr.passerelle.app.web;

import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves {@link Assets}; an address of an earlier version answers with today's file and is not kept. */
@Singleton
@Path(Assets.PATH)
public final class AssetsResource {

    private final Assets assets;

    public AssetsResource(@Context ServletContext servlet) {
        assets = WebTools.of(servlet).assets();
    }

    @GET
    @Path("{hash}/{name}")
    public Response asset(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        Assets.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
        boolean gzip = encodings != null && encodings.contains("gzip");
        return Response.ok(asset.wire(gzip), asset.mediaType())
                .header(HttpHeaders.CONTENT_ENCODING, gzip ? "gzip" : null)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        assets.current(hash) ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }
}
