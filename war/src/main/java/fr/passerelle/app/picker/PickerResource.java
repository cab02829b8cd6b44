package fr.passerelle.app.picker;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.binding.TicketCookie;
import fr.passerelle.app.learning.content.Playable;
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
import java.util.List;
import java.util.Optional;

/** A teacher chooses content: shown by GET, answered by POST, once. */
@Path(Errand.PICKER + "{launch: [A-Za-z0-9_-]{22}}")
public final class PickerResource {
    /** What is chosen: ids of contents. */
    public static final String CONTENT = "contenu";
    /** Whether columns of the gradebook come with it. */
    public static final String GRADED = "note";
    /** Sent when nothing is wanted after all. */
    public static final String NOTHING = "rien";

    private static final int UNPROCESSABLE = 422;

    private final Picking picking;
    private final WebTools web;

    public PickerResource(@Context ServletContext servlet) {
        picking = PickerTools.of(servlet).picking();
        web = WebTools.of(servlet);
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers) {
        Optional<Credential> credential = Credential.of(Cookies.of(headers));
        return credential
                .flatMap(known -> picking.session(launch, known.ticket()))
                .map(session -> shown(session, credential.get()))
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

    private Response shown(LaunchSession session, Credential credential) {
        return picking.request(session)
                .map(request -> page(session, credential, request, Status.OK.getStatusCode()))
                .orElseGet(() -> answered(session));
    }

    private Response chosen(LaunchSession session, Credential credential, MultivaluedMap<String, String> form) {
        Optional<ContentRequest> request = picking.request(session);
        if (request.isEmpty()) {
            return answered(session);
        }
        // A page that came back with its ticket only (a reload without cookie) asks for nothing yet.
        if (!form.containsKey(CONTENT) && !form.containsKey(Credential.CSRF)) {
            return page(session, credential, request.get(), Status.OK.getStatusCode());
        }
        List<Playable> chosen =
                form.containsKey(NOTHING) ? List.of() : picking.chosen(form.getOrDefault(CONTENT, List.of()));
        boolean fitting =
                form.containsKey(NOTHING) || chosen.size() == 1 || (!chosen.isEmpty() && several(request.get()));
        return fitting
                ? done(session, credential, request.get(), chosen, form.containsKey(GRADED))
                : page(session, credential, request.get(), UNPROCESSABLE);
    }

    private Response done(
            LaunchSession session,
            Credential credential,
            ContentRequest request,
            List<Playable> chosen,
            boolean graded) {
        if (request instanceof ContentRequest.ByPlatform asked) {
            return answer(session, asked, chosen, graded);
        }
        return chosen.isEmpty()
                ? shown(session, credential)
                : picking.choose(session, (ContentRequest.ByLink) request, chosen.get(0))
                        .map(opened -> trial(opened, credential))
                        .orElseGet(() -> answered(session));
    }

    private Response answer(
            LaunchSession session, ContentRequest.ByPlatform request, List<Playable> chosen, boolean graded) {
        try {
            return picking.answer(session, request, chosen, graded)
                    .map(response -> leaving(session, response))
                    .orElseGet(() -> answered(session));
        } catch (ContentRefused refused) {
            return framed(
                    session,
                    Status.CONFLICT.getStatusCode(),
                    "picker/refused",
                    refused.rule().name());
        }
    }

    private Response leaving(LaunchSession session, DeepLinkingResponse response) {
        AnswerPage page = new AnswerPage(response.returnUrl().toString(), response.jwt());
        return PagePolicy.framedBy(session.frames())
                .postingAnywhere()
                .on(Response.ok(web.pages().render("picker/answer", page), Pages.HTML))
                .build();
    }

    /** To the player, where the teacher sees what learners will see. */
    private Response trial(OpenedLaunch opened, Credential credential) {
        String path = web.site().link(opened.session().path());
        String landing = web.site().link(opened.session().landing());
        if (!credential.carried()) {
            return Response.seeOther(web.site().address(landing))
                    .header(HttpHeaders.SET_COOKIE, TicketCookie.header(path, opened.ticket()))
                    .build();
        }
        return framed(
                opened.session(), Status.OK.getStatusCode(), "picker/trial", new TrialPage(landing, opened.ticket()));
    }

    private Response page(LaunchSession session, Credential credential, ContentRequest request, int status) {
        PickerPage page = new PickerPage(
                web.site().link(session.path()),
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                several(request),
                request instanceof ContentRequest.ByPlatform asked
                        && asked.settings().acceptLineItem(),
                request instanceof ContentRequest.ByPlatform,
                status == UNPROCESSABLE,
                picking.choices().stream().map(PickerPage.Choice::of).toList());
        return framed(session, status, "picker/choose", page);
    }

    private static boolean several(ContentRequest request) {
        return request instanceof ContentRequest.ByPlatform asked
                && asked.settings().acceptMultiple();
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
