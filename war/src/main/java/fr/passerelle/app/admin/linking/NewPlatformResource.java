package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.draft.PlatformDraft;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first step of linking by hand. */
@Path(LinkingTools.PATH)
public final class NewPlatformResource extends AdminResource {
    private static final int INVALID = 422;

    private final LinkingTools tools;

    public NewPlatformResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = LinkingTools.of(servlet);
    }

    @GET
    public Response ask() {
        return page("admin/new-platform", shown(NewPlatformForm.empty(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form) {
        NewPlatformForm sent = new NewPlatformForm(
                field(form, "preset"), field(form, "organisation"), field(form, "name"), field(form, "site"));
        Preset preset = Preset.named(sent.preset()).orElseThrow(BadRequestException::new);
        Organisation owner = found(owner(sent.organisation()));
        PresetDraft typed = new PresetDraft(preset, sent.name(), preset.needsSite() ? sent.site() : "", Map.of());
        List<DraftProblem> problems = sent.name().length() > NewPlatformForm.LONGEST_NAME
                ? List.of(new DraftProblem(DraftProblem.Field.NAME, DraftProblem.Code.TOO_LONG))
                : tools.registration().checkSite(typed);
        if (!problems.isEmpty()) {
            return page(INVALID, "admin/new-platform", shown(sent, problems));
        }
        PlatformDraft draft = tools.drafts().begin(owner, preset, name(typed), typed.site());
        return seeOther(LinkingTools.PATH + "/" + draft.id());
    }

    /** What nobody named is called by where it is, or by what it is. */
    private String name(PresetDraft typed) {
        if (!typed.name().isEmpty()) {
            return typed.name();
        }
        return Optional.of(typed.site())
                .filter(site -> !site.isEmpty())
                .map(site -> URI.create(site).getHost())
                .orElseGet(() -> text("linking.preset." + typed.preset()));
    }

    private NewPlatformPage shown(NewPlatformForm form, List<DraftProblem> problems) {
        Reach reach = administrator().reach();
        return form.shown(
                tools.organisations().all().stream()
                        .filter(each -> reach.covers(each.id()))
                        .toList(),
                tools.drafts().latest(reach.organisation()),
                problems,
                web().messages());
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
