package fr.passerelle.app.admin.area;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Who changed what, within reach. */
@Path(HistoryResource.PATH)
public final class HistoryResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/historique";

    public HistoryResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
    }

    @GET
    public Response history(@QueryParam("page") @Nullable String page) {
        return page(
                "admin/history",
                HistoryPage.of(
                        area().trail(), area().accounts(), administrator().reach(), number(page), web().messages()));
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
