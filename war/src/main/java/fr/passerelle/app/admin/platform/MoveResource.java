package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.draft.MovedPlatform;
import fr.passerelle.app.platforms.KnownPlatform;
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

/** Tells where a platform answers from now on; its sessions, placements and grades stay. */
@Path(PlatformTools.PATH + "/{id}/demenagement")
public final class MoveResource extends AdminResource {
    private static final int INVALID = 422;

    private final PlatformTools tools;
    private final String id;

    public MoveResource(
            @Context ServletContext servlet, @Context ContainerRequestContext request, @PathParam("id") String id) {
        super(servlet, request);
        this.tools = PlatformTools.of(servlet);
        this.id = id;
    }

    @GET
    public Response ask() {
        KnownPlatform known = found(tools.platforms().find(administrator(), id));
        return shown(known, MovedPlatform.of(known.registration()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(MultivaluedMap<String, String> form) {
        KnownPlatform known = found(tools.platforms().find(administrator(), id));
        Map<Field, String> typed = new EnumMap<>(Field.class);
        MovedPlatform.fields().forEach(field -> typed.put(field, field(form, field.name())));
        MovedPlatform sent = new MovedPlatform(typed);
        CheckedDraft checked =
                tools.registration().check(sent.draft(known.registration().name()));
        if (checked instanceof CheckedDraft.Usable usable) {
            return moved(known, sent, usable);
        }
        return shown(known, sent, checked.problems());
    }

    private Response moved(KnownPlatform known, MovedPlatform sent, CheckedDraft.Usable there) {
        try {
            found(tools.platforms().redefine(administrator(), id, sent.moved(known.registration(), there)));
        } catch (PlatformAlreadyKnown twin) {
            return shown(known, sent, List.of(new DraftProblem(Field.CLIENT_ID, Code.ALREADY_KNOWN)));
        }
        return seeOther(PlatformTools.PATH + "/" + known.id().value(), text("move.done"));
    }

    private Response shown(KnownPlatform known, MovedPlatform move, List<DraftProblem> problems) {
        MovePage page = new MovePage(
                PlatformTools.PATH + "/" + known.id().value(),
                known.registration().name(),
                MoveForm.shown(move, problems, new DraftWords(web().messages())),
                !problems.isEmpty());
        return problems.isEmpty() ? page("admin/platform-move", page) : page(INVALID, "admin/platform-move", page);
    }
}
