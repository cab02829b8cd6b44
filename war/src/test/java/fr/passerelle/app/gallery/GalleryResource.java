package fr.passerelle.app.gallery;

import fr.passerelle.app.catalogue.ContentFile;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Serves the gallery with the headers of the house, and the images of the contents it shows. */
@Path("/")
public final class GalleryResource {

    private final WebTools web;
    private final Map<String, String> pages;

    public GalleryResource(@Context ServletContext servlet) {
        web = WebTools.of(servlet);
        pages = Gallery.of(web);
    }

    @GET
    @Path("galerie/{name}")
    public Response shown(@PathParam("name") String name) {
        return PagePolicy.ALONE
                .framingOurs()
                .on(Response.ok(page(name), Pages.HTML))
                .build();
    }

    private String page(String name) {
        if (!pages.containsKey(name)) {
            throw new NotFoundException();
        }
        return pages.getOrDefault(name, "");
    }

    /** What the page of a self-test frames. */
    @GET
    @Path("admin/plateformes/{id}/controle/cadre")
    public Response frame(@PathParam("id") String id) {
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.ok(web.pages().render("admin/self-test-frame", id), Pages.HTML))
                .build();
    }

    /** The same where a platform may show it. */
    @GET
    @Path("galerie/{name}/encadree")
    public Response framed(@PathParam("name") String name) {
        return PagePolicy.SHOWN_ANYWHERE.on(Response.ok(page(name), Pages.HTML)).build();
    }

    /** What a page whose grade waits asks for again. */
    @GET
    @Path("l/{launch}")
    @Produces(Pages.HTML)
    public String again() {
        return page("module-fin");
    }

    @GET
    @Path("contenus/{id}/{name}")
    public Response image(@PathParam("id") String id, @PathParam("name") String name) {
        ContentFile file = ARun.catalogue().file(new PlayableId(id), name).orElseThrow(NotFoundException::new);
        return Response.ok(file.bytes(), file.mediaType()).build();
    }
}
