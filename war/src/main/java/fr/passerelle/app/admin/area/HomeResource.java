package fr.passerelle.app.admin.area;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where somebody who signed in arrives: what needs them. */
@Path(AreaTools.PATH)
public final class HomeResource extends AdminResource {

    public HomeResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
    }

    @GET
    public Response home() {
        return page(
                "admin/home",
                new HomePage(area().attentions().stream()
                        .flatMap(feature -> feature.within(administrator().reach()).stream())
                        .toList()));
    }
}
