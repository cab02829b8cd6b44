package fr.passerelle.app.player;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentFile;
import fr.passerelle.app.learning.content.PlayableId;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The images that contents show; nothing else of a content is ever served as a file. */
@Path(ContentFilesResource.PATH)
public final class ContentFilesResource {
    public static final String PATH = "/contenus";
    private static final int AN_HOUR = 3600;

    private final Catalogue catalogue;

    public ContentFilesResource(@Context ServletContext servlet) {
        catalogue = PlayerTools.of(servlet).catalogue();
    }

    @GET
    @Path("{playable}/{name: .+}")
    public Response file(@PathParam("playable") String playable, @PathParam("name") String name) {
        ContentFile file = Optional.of(playable)
                .filter(PlayableId::isWellSpelled)
                .flatMap(id -> catalogue.file(new PlayableId(id), name))
                .orElseThrow(NotFoundException::new);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok(file.bytes(), file.mediaType()).cacheControl(cache).build();
    }
}
