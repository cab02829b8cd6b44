package fr.passerelle.app.admin.invitation;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.Notice;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.invitation.NewInvitation;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Makes the links by which platforms register themselves, and takes them back. */
@Path(InvitationTools.PATH)
public final class InvitationsResource extends AdminResource {
    private final InvitationTools tools;

    public InvitationsResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = InvitationTools.of(servlet);
    }

    @GET
    public Response list() {
        return page(
                "admin/invitations",
                InvitationsPage.of(
                        tools.invitations().latest(administrator()),
                        tools.organisations(),
                        administrator().reach(),
                        web().messages()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> form) {
        Organisation owner = found(owner(field(form, "organisation")));
        NewInvitation made = tools.invitations().invite(administrator(), owner);
        String link = web().site().publicUrl() + "/lti/register?invitation=" + made.token();
        return seeOther(InvitationTools.PATH, new Notice(text("invitations.made", owner.name()), Optional.of(link)));
    }

    @POST
    @Path("{reference}/annulation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("reference") String reference) {
        if (!tools.invitations().revoke(administrator(), reference)) {
            throw new NotFoundException();
        }
        return seeOther(InvitationTools.PATH, text("invitations.revoked"));
    }

    /** The chosen one, if it is within reach; where there is none at all yet, the first one is made. */
    private Optional<Organisation> owner(String id) {
        Reach reach = administrator().reach();
        if (id.isEmpty() && reach.isEverything() && tools.organisations().all().isEmpty()) {
            return Optional.of(tools.organisations().named(administrator(), Organisations.DEFAULT));
        }
        return Reach.id(id).filter(reach::covers).flatMap(tools.organisations()::find);
    }
}
