package fr.passerelle.app.progress;

import fr.passerelle.app.gradebook.ScoreLedger.Resending;
import fr.passerelle.app.progress.group.Scope;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** The page a teacher comes to: the preview, the group, its grades. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP)
public final class GroupResource extends DeskResource {
    /** Which grades to send again: {@link #UNSENT}, or all. */
    static final String RESEND = "renvoyer";

    static final String UNSENT = "nouveau";

    public GroupResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers, @Context UriInfo address) {
        return shown(launch, headers, address, this::group);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("launch") String launch,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            MultivaluedMap<String, String> form) {
        return sent(launch, headers, address, form, desk -> desk.asked(RESEND).isEmpty() ? group(desk) : resent(desk));
    }

    private Response resent(Desk desk) {
        mustAct(desk);
        Resending which = desk.asked(RESEND).equals(UNSENT) ? Resending.ONLY_UNSENT : Resending.EVERYTHING;
        int many = tools.ledger().resend(List.of(desk.placement().id()), which);
        return changed(desk, "", Map.of(GroupPage.DONE, many == 0 ? "rien" : "renvoi"), this::group);
    }

    private Response group(Desk desk) {
        GroupPage page = GroupPage.of(
                desk,
                around(desk),
                tools.groups().of(desk.session(), desk.placement()),
                Scope.of(desk.session()).mayAct() ? tools.groups().course(desk.home()) : Map.of(),
                web.messages());
        return page(desk, "progress/group", page, Response.Status.OK.getStatusCode());
    }
}
