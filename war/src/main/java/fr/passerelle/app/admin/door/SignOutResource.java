package fr.passerelle.app.admin.door;

import fr.passerelle.app.admin.area.AdminCookie;
import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Ends the session of this browser. */
@Path(SignOutResource.PATH)
public final class SignOutResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/deconnexion";

    public SignOutResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
    }

    @POST
    public Response signedOut() {
        area().sessions().close(session().token());
        return Response.fromResponse(seeOther(AreaTools.SIGN_IN))
                .header(HttpHeaders.SET_COOKIE, AdminCookie.clearing())
                .build();
    }
}
