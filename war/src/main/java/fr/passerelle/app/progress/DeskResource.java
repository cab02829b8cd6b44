package fr.passerelle.app.progress;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.progress.group.Scope;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the pages of a group have in common: they are for who leads it. Anybody else's ticket is refused (403), no ticket
 * is asked for, and an activity of another course does not exist (404).
 */
public abstract class DeskResource {
    static final String LAUNCH = "{launch: [A-Za-z0-9_-]{22}}";

    final ProgressTools tools;
    final WebTools web;

    DeskResource(ServletContext servlet) {
        tools = ProgressTools.of(servlet);
        web = WebTools.of(servlet);
    }

    /** What is at the address. */
    abstract Response page(Desk desk);

    /** What a form asks for: the same page carried by its ticket, unless the page changes something. */
    Response sent(Desk desk) {
        return page(desk);
    }

    /** A page asked for by its address. */
    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers, @Context UriInfo address) {
        return answer(launch, Credential.of(Cookies.of(headers)), address, Map.of(), Status.OK, this::page);
    }

    /** A form that was sent: by a page that carries its ticket, or with the token only our pages know. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("launch") String launch,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            MultivaluedMap<String, String> form) {
        return answer(launch, Credential.of(Cookies.of(headers), form), address, form, Status.UNAUTHORIZED, this::sent);
    }

    private Response answer(
            String launch,
            Optional<Credential> credential,
            UriInfo address,
            Map<String, List<String>> form,
            Status unknown,
            Function<Desk, Response> page) {
        Optional<LaunchSession> session =
                credential.flatMap(known -> tools.sessions().find(launch, known.ticket()));
        if (session.isEmpty()) {
            return resume(launch, address, unknown);
        }
        if (!Scope.leads(session.get())) {
            throw new ForbiddenException();
        }
        Map<String, List<String>> asked = new HashMap<>(address.getQueryParameters());
        asked.putAll(form);
        Desk desk = desk(session.get(), credential.get(), asked);
        return isTheirOwn(desk)
                ? page(desk, "progress/own", new OwnPage(around(desk), again(desk)), Status.OK.getStatusCode())
                : page.apply(desk);
    }

    /** What is played there is each learner's business: there is no group to look at, and nothing to arrange. */
    boolean isTheirOwn(Desk desk) {
        return desk.placement().playable().filter(PlayableId::isPrivate).isPresent();
    }

    /** Whether something else may be chosen for the activity, as its code; empty where it is not for this person. */
    final String again(Desk desk) {
        return Scope.of(desk.session()).mayAct()
                ? tools.again().leave(desk.placement().id()).name()
                : "";
    }

    private Desk desk(LaunchSession session, Credential credential, Map<String, List<String>> asked) {
        Placement home = tools.placements().byId(placement(session.errand()));
        Desk here = new Desk(session, credential, home, home, asked);
        String other = here.asked(DeskPage.ACTIVITY);
        if (other.isEmpty() || other.equals(home.id().value().toString())) {
            return here;
        }
        Placement chosen = tools.groups().besides(home, other).orElseThrow(NotFoundException::new);
        return new Desk(session, credential, home, chosen, asked);
    }

    private static PlacementId placement(Errand errand) {
        return errand instanceof Errand.Follow follow ? follow.placement() : ((Errand.Play) errand).placement();
    }

    /** Only for who teaches there, not for a mentor. */
    static void mustAct(Desk desk) {
        if (!Scope.of(desk.session()).mayAct()) {
            throw new ForbiddenException();
        }
    }

    final Optional<Playable> content(Desk desk) {
        return desk.placement().playable().flatMap(id -> tools.catalogue().get().find(id));
    }

    final DeskPage around(Desk desk) {
        return DeskPage.of(desk, content(desk), web);
    }

    final Response page(Desk desk, String template, Object page, int status) {
        return PagePolicy.framedBy(desk.session().frames())
                .on(Response.status(status)
                        .entity(web.pages().render(template, page))
                        .type(Pages.HTML))
                .build();
    }

    /** After something was changed: the page at its own address, or at once where the page carries the ticket. */
    final Response changed(Desk desk, String path, Map<String, String> parameters) {
        if (desk.credential().carried()) {
            Map<String, List<String>> asked = new HashMap<>();
            parameters.forEach((name, value) -> asked.put(name, List.of(value)));
            return page(new Desk(desk.session(), desk.credential(), desk.home(), desk.placement(), asked));
        }
        return Response.seeOther(web.site().address(around(desk).address(path, parameters)))
                .build();
    }

    private Response resume(String launch, UriInfo address, Status status) {
        String here = web.site().link("/" + address.getPath());
        ResumePage page = new ResumePage(here, launch);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status)
                        .entity(web.pages().render("player/resume", page))
                        .type(Pages.HTML))
                .build();
    }
}
