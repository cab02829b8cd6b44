package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.lti.platform.Registration;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The self-test of one platform: what the last one found, and a button for the next. */
@Path(SelfTestResource.PATH)
public final class SelfTestResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/plateformes/{id}/controle";

    private final DiagnosisTools tools;

    public SelfTestResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = DiagnosisTools.of(servlet);
    }

    /** Where the self-test of this platform is. */
    public static String path(String id) {
        return PATH.replace("{id}", id);
    }

    @GET
    public Response lastRun(@PathParam("id") String id) {
        Registration registration = platform(id);
        SelfTestPage page = SelfTestPage.of(registration, tools, web());
        return PagePolicy.ALONE
                .framingOurs()
                .on(Response.fromResponse(page("admin/self-test", page)))
                .build();
    }

    @POST
    public Response run(@PathParam("id") String id) {
        boolean ran = tools.selfTest().run(platform(id)).isPresent();
        return ran ? seeOther(path(id)) : seeOther(path(id), text("diagnosis.running.already"));
    }

    /** A page of ours in a frame of ours: what this browser keeps there. */
    @GET
    @Path("cadre")
    public Response frame(@PathParam("id") String id) {
        platform(id);
        return PagePolicy.framedBy(List.of(web().site().publicUrl()))
                .on(Response.ok(web().pages().render("admin/self-test-frame", id), Pages.HTML))
                .build();
    }

    private Registration platform(String id) {
        return found(tools.find(administrator().reach(), id));
    }
}
