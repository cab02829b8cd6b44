package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One platform, and what is done to it with one click. */
@Path(PlatformTools.PATH + "/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PlatformResource extends AdminResource {
    private static final int INVALID = 422;

    private final PlatformTools tools;
    private final String id;

    public PlatformResource(
            @Context ServletContext servlet, @Context ContainerRequestContext request, @PathParam("id") String id) {
        super(servlet, request);
        this.tools = PlatformTools.of(servlet);
        this.id = id;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show() {
        return page("admin/platform", shown(found(tools.platforms().find(administrator(), id))));
    }

    @POST
    @Path("nom")
    public Response rename(MultivaluedMap<String, String> form) {
        String name = field(form, "name");
        if (name.isEmpty() || name.length() > PlatformChanges.LONGEST_NAME) {
            PlatformPage page = shown(found(tools.platforms().find(administrator(), id)));
            return page(
                    INVALID,
                    "admin/platform",
                    page.with(page.rename().wrong(text("platform.name.wrong", PlatformChanges.LONGEST_NAME))));
        }
        return done(tools.platforms().rename(administrator(), id, name), "renamed");
    }

    @POST
    @Path("extinction")
    public Response disable() {
        return done(tools.platforms().setActive(administrator(), id, false), "disabled");
    }

    @POST
    @Path("rallumage")
    public Response enable() {
        return done(tools.platforms().setActive(administrator(), id, true), "enabled");
    }

    @POST
    @Path("regle")
    public Response policy(MultivaluedMap<String, String> form) {
        boolean automatic = field(form, "automatic").equals("true");
        return done(
                tools.platforms().setAutomatic(administrator(), id, automatic), automatic ? "automatic" : "reviewed");
    }

    @POST
    @Path("deploiements")
    public Response decide(MultivaluedMap<String, String> form) {
        found(tools.platforms().find(administrator(), id));
        // Not as a field is read: an id is compared to the letter.
        DeploymentId deployment = Optional.ofNullable(form.getFirst("deployment"))
                .flatMap(DeploymentId::read)
                .orElseThrow(BadRequestException::new);
        boolean approved = field(form, "approve").equals("true");
        return done(
                tools.platforms()
                        .decide(
                                administrator(),
                                id,
                                deployment,
                                approved ? Deployment.State.ACTIVE : Deployment.State.DISABLED),
                approved ? "approved" : "refused");
    }

    @POST
    @Path("cles")
    public Response rotate() {
        KnownPlatform known = found(tools.platforms().find(administrator(), id));
        if (!mayRotate(tools.keys().rotation().ringOf(known.id()))) {
            throw new ForbiddenException();
        }
        tools.keys().rotate(administrator(), known);
        return done(Optional.of(known), "rotated");
    }

    /** The common keys are everybody's, and not for one organisation to change. */
    private boolean mayRotate(KeyRingId ring) {
        return administrator().reach().isEverything() || !ring.equals(KeyRingId.COMMON);
    }

    private Response done(Optional<KnownPlatform> changed, String what) {
        KnownPlatform known = found(changed);
        return seeOther(PlatformTools.PATH + "/" + known.id().value(), text("platform.done." + what));
    }

    private PlatformPage.Keys keys(KnownPlatform known) {
        KeyRingId ring = tools.keys().rotation().ringOf(known.id());
        return new PlatformPage.Keys(
                tools.registration().profile().jwksUri() + ring.path(),
                mayRotate(ring),
                tools.keys().rotation().published(ring).stream()
                        .map(PlatformPage::line)
                        .toList());
    }

    private PlatformPage shown(KnownPlatform known) {
        return PlatformPage.of(
                known, tools.platforms().directory().deployments(known.id()), keys(known), web().messages());
    }
}
