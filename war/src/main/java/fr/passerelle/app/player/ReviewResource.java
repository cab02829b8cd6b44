package fr.passerelle.app.player;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.player.stage.StepPage;
import fr.passerelle.app.player.visit.GradeLine;
import fr.passerelle.app.player.visit.NothingDonePage;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person did in one place, for who came from the gradebook to look at it (G-1). Reading only: the POST is there
 * for browsers that keep no cookie, whose pages carry the ticket.
 */
@Path(Errand.REVIEWER + "{launch: [A-Za-z0-9_-]{22}}")
public final class ReviewResource {
    /** Names the attempt to show. */
    public static final String ATTEMPT = "tentative";

    private final PlayerTools tools;
    private final WebTools web;
    private final AttemptLines lines;

    public ReviewResource(@Context ServletContext servlet) {
        tools = PlayerTools.of(servlet);
        web = WebTools.of(servlet);
        lines = new AttemptLines(web.messages());
    }

    @GET
    public Response shown(
            @PathParam("launch") String launch,
            @QueryParam(ATTEMPT) @DefaultValue("") String attempt,
            @Context HttpHeaders headers) {
        return answer(launch, Credential.of(Cookies.of(headers)), attempt);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response shown(
            @PathParam("launch") String launch,
            @FormParam(Credential.TICKET) @DefaultValue("") String ticket,
            @FormParam(ATTEMPT) @DefaultValue("") String attempt,
            @Context HttpHeaders headers) {
        return answer(launch, Credential.of(Cookies.of(headers), Map.of(Credential.TICKET, List.of(ticket))), attempt);
    }

    private Response answer(String launch, Optional<Credential> credential, String attempt) {
        return credential
                .flatMap(known -> tools.review().session(launch, known.ticket()))
                .map(session -> page(session, credential.get(), attempt))
                .orElseGet(() -> resume(launch));
    }

    private Response page(LaunchSession session, Credential credential, String name) {
        List<FinishedAttempt> finished = tools.review().finished(session);
        return tools.review()
                .chosen(session, finished, name)
                .map(attempt -> page(session, attempt, visit(session, credential, finished, attempt)))
                .orElseGet(() -> framed(session, "player/nothing-done", nothing(session, credential, finished)));
    }

    private Response page(LaunchSession session, Attempt attempt, Visit visit) {
        StepPage page = StepPage.of(attempt, visit, web.messages());
        return framed(session, page.template(), page);
    }

    private NothingDonePage nothing(LaunchSession session, Credential credential, List<FinishedAttempt> finished) {
        NothingDonePage.Why why =
                tools.review().begun(session) ? NothingDonePage.Why.UNDER_WAY : NothingDonePage.Why.NOT_BEGUN;
        return new NothingDonePage(
                tools.review().title(session),
                finished.isEmpty() ? why : NothingDonePage.Why.UNREADABLE,
                session.id().value(),
                credential.toCarry());
    }

    private Visit visit(LaunchSession session, Credential credential, List<FinishedAttempt> finished, Attempt shown) {
        return new Visit(
                web.site().link(session.path()),
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                Visit.Reader.REVIEWER,
                web.site().link(ContentFilesResource.PATH + "/"),
                GradeLine.NONE,
                session.wayBack("").map(URI::toString).orElse(""),
                "",
                finished.stream()
                        .map(attempt -> lines.of(attempt, attempt.id().equals(shown.id())))
                        .toList(),
                Visit.Round.FREE);
    }

    private Response framed(LaunchSession session, String template, Object page) {
        return PagePolicy.framedBy(session.frames())
                .on(Response.ok(web.pages().render(template, page), Pages.HTML))
                .build();
    }

    private Response resume(String launch) {
        ResumePage page = new ResumePage(web.site().link(Errand.REVIEWER + launch), launch);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.ok(web.pages().render("player/resume", page), Pages.HTML))
                .build();
    }
}
