package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformChanges;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Removes a platform with everything that came of it, once its name was typed. */
@Path(PlatformTools.PATH + "/{id}/suppression")
public final class RemovalResource extends AdminResource {
    private static final int INVALID = 422;

    private final PlatformTools tools;
    private final String id;

    public RemovalResource(
            @Context ServletContext servlet, @Context ContainerRequestContext request, @PathParam("id") String id) {
        super(servlet, request);
        this.tools = PlatformTools.of(servlet);
        this.id = id;
    }

    @GET
    public Response ask() {
        KnownPlatform known = found(tools.platforms().find(administrator(), id));
        return page("admin/platform-removal", shown(known, field("")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(MultivaluedMap<String, String> form) {
        KnownPlatform known = found(tools.platforms().find(administrator(), id));
        String name = known.registration().name();
        String typed = field(form, "name");
        if (!typed.equals(name.strip())) {
            return page(
                    INVALID, "admin/platform-removal", shown(known, field(typed).wrong(text("removal.differs"))));
        }
        found(tools.platforms().remove(administrator(), id));
        return seeOther(PlatformTools.PATH, text("removal.done", name));
    }

    private FormField field(String value) {
        return FormField.of("name", text("removal.name"), value, PlatformChanges.LONGEST_NAME)
                .needed();
    }

    private RemovalPage shown(KnownPlatform known, FormField typed) {
        return new RemovalPage(
                PlatformTools.PATH + "/" + known.id().value(),
                known.registration().name(),
                tools.platforms().losses(known),
                typed);
    }
}
