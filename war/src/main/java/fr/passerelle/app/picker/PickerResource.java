package fr.passerelle.app.picker;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.binding.TicketCookie;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.picker.wish.Conditions;
import fr.passerelle.app.picker.wish.Offer;
import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.placement.Choice;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.OpenedLaunch;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.deeplinking.ContentRefused;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
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
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** A teacher chooses content: shown by GET, answered by POST, once. */
@Path(Errand.PICKER + "{launch: [A-Za-z0-9_-]{22}}")
public final class PickerResource {
    /** Sent when nothing is wanted after all. */
    public static final String NOTHING = "rien";

    /** Sent to leave what was chosen before as it is. */
    public static final String KEEP = "garder";

    /** Sent to end: what is chosen is to be placed. */
    public static final String PLACE = "placer";
    /** Sent to choose every content of a path. */
    public static final String WHOLE = "tout";

    /** Sent to look at everything again, instead of the contents of one path. */
    public static final String LEAVE = "tout-voir";

    /** Sent to try one content out. */
    public static final String TRY = "essayer";

    private static final String CHOOSE = "picker/choose";
    private static final int UNPROCESSABLE = 422;

    private final Picking picking;
    private final WebTools web;

    public PickerResource(@Context ServletContext servlet) {
        picking = PickerTools.of(servlet).picking();
        web = WebTools.of(servlet);
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers, @Context UriInfo address) {
        Wish wish = Wish.in(address.getQueryParameters());
        Optional<Credential> credential = Credential.of(Cookies.of(headers));
        return credential
                .flatMap(known -> picking.session(launch, known.ticket()))
                .map(session -> shown(session, credential.get(), wish))
                .orElseGet(() -> resume(launch, Status.OK));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chosen(
            @PathParam("launch") String launch, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Optional<Credential> credential = Credential.of(Cookies.of(headers), form);
        return credential
                .flatMap(known -> picking.session(launch, known.ticket()))
                .map(session -> chosen(session, credential.get(), form))
                .orElseGet(() -> resume(launch, Status.UNAUTHORIZED));
    }

    private Response shown(LaunchSession session, Credential credential, Wish wish) {
        return picking.request(session)
                .map(request -> new PickerView(picking, web.site().link(session.path()), session, credential, request)
                        .looking(wish.isEmpty() ? picking.remembered(session).orElse(wish) : wish))
                .map(page -> framed(session, Status.OK.getStatusCode(), CHOOSE, page))
                .orElseGet(() -> answered(session));
    }

    private Response chosen(LaunchSession session, Credential credential, MultivaluedMap<String, String> form) {
        Optional<ContentRequest> request = picking.request(session);
        Wish wish = Wish.in(form);
        if (request.isEmpty()) {
            return answered(session);
        }
        if (form.containsKey(NOTHING) && request.get() instanceof ContentRequest.ByPlatform asked) {
            return answer(session, asked, List.of(), wish);
        }
        if (form.containsKey(KEEP) && request.get() instanceof ContentRequest.ByLink link) {
            return leftAsItIs(session, credential, link);
        }
        if (form.containsKey(PLACE)) {
            return placed(session, credential, request.get(), wish);
        }
        return Optional.ofNullable(form.getFirst(TRY))
                .flatMap(picking.offers()::named)
                .flatMap(Offer::content)
                .map(content -> tried(session, credential, request.get(), content, wish))
                .orElseGet(() -> looked(session, credential, meant(form, wish)));
    }

    private Response tried(
            LaunchSession session, Credential credential, ContentRequest request, Playable content, Wish wish) {
        Wish back = wish.trying(content.id().value());
        return onward(picking.preview().open(session, credential, request, content, back), credential, web);
    }

    private Wish meant(MultivaluedMap<String, String> form, Wish wish) {
        if (form.containsKey(WHOLE)) {
            return picking.offers().whole(form.getFirst(WHOLE), wish);
        }
        return form.containsKey(LEAVE) ? wish.without(Wish.PATH) : wish;
    }

    /** Looking changes nothing: with a cookie it has an address, which can be reloaded and left by the back button. */
    private Response looked(LaunchSession session, Credential credential, Wish wish) {
        String path = web.site().link(session.path());
        return credential.carried()
                ? shown(session, credential, wish)
                : Response.seeOther(web.site().address(path + "?" + wish.query()))
                        .build();
    }

    private Response placed(LaunchSession session, Credential credential, ContentRequest request, Wish wish) {
        PickerView view = new PickerView(picking, web.site().link(session.path()), session, credential, request);
        List<Offer> wanted = picking.offers().named(wish.chosen());
        boolean fitting = wanted.size() == 1 || (!wanted.isEmpty() && view.several());
        if (!fitting || view.conditions(wish).faulty()) {
            PickerPage again = fitting ? view.faulty(wish) : view.nothingChosen(wish);
            return framed(session, UNPROCESSABLE, CHOOSE, again);
        }
        if (request instanceof ContentRequest.ByPlatform asked) {
            return answer(session, asked, wanted, wish);
        }
        Choice choice = new Choice(wanted.get(0).id(), view.conditions(wish).settings());
        Chosen chosen = picking.choose(session, (ContentRequest.ByLink) request, choice);
        if (chosen instanceof Chosen.Refused refused) {
            return refused(session, refused.why().name());
        }
        return chosen instanceof Chosen.Kept kept ? onward(kept.trial(), credential, web) : answered(session);
    }

    private Response leftAsItIs(LaunchSession session, Credential credential, ContentRequest.ByLink request) {
        return picking.leaveAsItIs(session, request)
                .map(opened -> onward(opened, credential, web))
                .orElseGet(() -> answered(session));
    }

    private Response answer(LaunchSession session, ContentRequest.ByPlatform request, List<Offer> chosen, Wish wish) {
        try {
            Conditions conditions = Conditions.of(wish, picking.mostPoints(request));
            return picking.answer(session, request, chosen, wish.graded(), conditions)
                    .map(response -> leaving(session, response))
                    .orElseGet(() -> answered(session));
        } catch (ContentRefused refused) {
            return refused(session, refused.rule().name());
        }
    }

    private Response leaving(LaunchSession session, DeepLinkingResponse response) {
        AnswerPage page = new AnswerPage(response.returnUrl().toString(), response.jwt());
        return PagePolicy.framedBy(session.frames())
                .postingAnywhere()
                .on(Response.ok(web.pages().render("picker/answer", page), Pages.HTML))
                .build();
    }

    private Response refused(LaunchSession session, String code) {
        return framed(session, Status.CONFLICT.getStatusCode(), "picker/refused", code);
    }

    /** From one session to where another of the same person begins: by a cookie, or by a page that carries the ticket. */
    public static Response onward(OpenedLaunch opened, Credential credential, WebTools web) {
        String path = web.site().link(opened.session().path());
        String landing = web.site().link(opened.session().landing());
        if (!credential.carried()) {
            return Response.seeOther(web.site().address(landing))
                    .header(HttpHeaders.SET_COOKIE, TicketCookie.header(path, opened.ticket()))
                    .build();
        }
        String page = web.pages().render("picker/trial", new TrialPage(landing, opened.ticket()));
        return PagePolicy.framedBy(opened.session().frames())
                .on(Response.ok(page, Pages.HTML))
                .build();
    }

    private Response answered(LaunchSession session) {
        return framed(session, Status.CONFLICT.getStatusCode(), "picker/answered", "");
    }

    private Response framed(LaunchSession session, int status, String template, Object page) {
        return PagePolicy.framedBy(session.frames())
                .on(Response.status(status)
                        .entity(web.pages().render(template, page))
                        .type(Pages.HTML))
                .build();
    }

    private Response resume(String launch, Status status) {
        ResumePage page = new ResumePage(web.site().link(Errand.PICKER + launch), launch);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status)
                        .entity(web.pages().render("player/resume", page))
                        .type(Pages.HTML))
                .build();
    }
}
