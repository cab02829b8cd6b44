package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.draft.PlatformDraft;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The second step of linking by hand; one can leave and come back to it. */
@Path(LinkingTools.PATH + "/{draft}")
public final class DraftResource extends AdminResource {
    private static final int INVALID = 422;

    private final LinkingTools tools;
    private final String id;

    public DraftResource(
            @Context ServletContext servlet, @Context ContainerRequestContext request, @PathParam("draft") String id) {
        super(servlet, request);
        this.tools = LinkingTools.of(servlet);
        this.id = id;
    }

    @GET
    public Response ask() {
        return shown(new DraftForm(draft(), Map.of()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(MultivaluedMap<String, String> form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        DraftForm.fields().forEach(field -> typed.put(field, field(form, field.name())));
        DraftForm sent = new DraftForm(draft(), typed);
        CheckedDraft checked = tools.registration().check(sent.values());
        return checked instanceof CheckedDraft.Usable usable ? linked(sent, usable) : shown(sent, checked.problems());
    }

    @POST
    @Path("abandon")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget() {
        tools.drafts().remove(draft().id());
        return seeOther(LinkingTools.PATH, text("linking.forgotten"));
    }

    private Response linked(DraftForm sent, CheckedDraft.Usable usable) {
        PlatformDraft draft = sent.draft();
        try {
            tools.platforms().add(administrator(), usable.registration(), draft.organisation(), usable.deployments());
        } catch (PlatformAlreadyKnown twin) {
            return shown(sent, List.of(new DraftProblem(Field.CLIENT_ID, Code.ALREADY_KNOWN)));
        }
        tools.drafts().remove(draft.id());
        return seeOther(
                LinkingTools.PLATFORMS + "/" + usable.registration().id().value(),
                text("linking.done", usable.registration().name()));
    }

    private PlatformDraft draft() {
        return found(Reach.id(id)
                .flatMap(tools.drafts()::find)
                .filter(draft ->
                        administrator().reach().covers(draft.organisation().id())));
    }

    private Response shown(DraftForm form, List<DraftProblem> problems) {
        DraftPage page = form.shown(problems, tools.registration().profile(), web().messages());
        return problems.isEmpty() ? page("admin/platform-draft", page) : page(INVALID, "admin/platform-draft", page);
    }
}
