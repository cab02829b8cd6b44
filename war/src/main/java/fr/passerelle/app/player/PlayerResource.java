package fr.passerelle.app.player;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One launch, played at one address: shown by GET, played by POST.
 *
 * <p>With a cookie every POST is followed by a GET, so that reload and back are harmless. Where the page carries the
 * ticket, the answer to the POST is the page itself; sending it again changes nothing.
 */
@Path(Errand.PLAYER + "{launch: [A-Za-z0-9_-]{22}}")
public final class PlayerResource {
    private static final int UNPROCESSABLE = 422;

    private final PlayerTools tools;
    private final WebTools web;
    private final Rounds rounds;
    private final AttemptLines lines;

    public PlayerResource(@Context ServletContext servlet) {
        tools = PlayerTools.of(servlet);
        web = WebTools.of(servlet);
        rounds = new Rounds(tools.playthrough(), tools.opinions(), tools.clock(), web.messages());
        lines = new AttemptLines(web.messages());
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers) {
        Optional<Credential> credential = Credential.of(Cookies.of(headers));
        return credential
                .flatMap(known -> session(launch, known))
                .map(session -> now(session, credential.get()))
                .orElseGet(() -> resume(launch, Response.Status.OK));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response played(
            @PathParam("launch") String launch, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Optional<Credential> credential = Credential.of(Cookies.of(headers), form);
        return credential
                .flatMap(known -> session(launch, known))
                .map(session -> played(session, credential.get(), form))
                .orElseGet(() -> resume(launch, Response.Status.UNAUTHORIZED));
    }

    /** What there is to see: outside its days, the attempt that counts, or a word to say so. */
    private Response now(LaunchSession session, Credential credential) {
        if (!rounds.closed(session)) {
            return tools.playthrough()
                    .open(session)
                    .map(open -> page(session, credential, open))
                    .orElseGet(() -> nothingToPlay(session, credential));
        }
        return tools.playthrough()
                .best(session)
                .map(best -> page(session, credential, best))
                .orElseGet(() -> closed(session, credential));
    }

    /** No question comes back today, the version that was begun can no longer be played, or the content is gone. */
    private Response nothingToPlay(LaunchSession session, Credential credential) {
        if (tools.playthrough().recalls(session)) {
            return resting(session, credential);
        }
        Playable inUse = tools.playthrough().inUse(session).orElseThrow(NotFoundException::new);
        ChangedPage page = new ChangedPage(
                inUse.title(),
                tools.playthrough().finished(session).stream().map(lines::of).toList(),
                visit(session, credential, inUse.id()));
        return answer(session, "player/changed", page, Response.Status.OK.getStatusCode());
    }

    private Response resting(LaunchSession session, Credential credential) {
        RestingPage page = new RestingPage(
                rounds.recalled(session).sentences(),
                tools.playthrough().standing(session).waiting() > 0,
                visit(session, credential, Recalling.CONTENT));
        return answer(session, "player/resting", page, Response.Status.OK.getStatusCode());
    }

    private Response closed(LaunchSession session, Credential credential) {
        String sentence = String.join(" ", rounds.sentences(session));
        ClosedPage page = new ClosedPage(
                rounds.tooEarly(session), sentence, session.id().value(), credential.toCarry(), wayBack(session));
        return answer(session, "player/closed", page, Response.Status.OK.getStatusCode());
    }

    private Response played(LaunchSession session, Credential credential, MultivaluedMap<String, String> form) {
        if (rounds.closed(session)) {
            return credential.carried() ? now(session, credential) : toItsPage(session);
        }
        if (form.containsKey(MoveForm.FORGET) && tools.playthrough().recalls(session)) {
            tools.playthrough().forget(session);
            return credential.carried() ? now(session, credential) : toItsPage(session);
        }
        return tools.playthrough()
                .open(session)
                .map(before -> played(session, credential, form, before))
                .orElseGet(() -> instead(session, credential, form));
    }

    /** Where nothing can be played: the version in use may be begun. */
    private Response instead(LaunchSession session, Credential credential, MultivaluedMap<String, String> form) {
        if (form.containsKey(MoveForm.RESTART) && rounds.mayBegin(session)) {
            tools.playthrough().again(session);
        }
        return credential.carried() ? now(session, credential) : toItsPage(session);
    }

    private Response played(
            LaunchSession session, Credential credential, MultivaluedMap<String, String> form, Attempt before) {
        MoveForm meant = MoveForm.read(form, before.screen(), tools.clock().instant(), web.messages());
        if (meant instanceof MoveForm.Faulty faulty) {
            StepPage again = StepPage.of(
                    before, visit(session, credential, before.playable().id()), web.messages(), faulty);
            return answer(session, again.template(), again, UNPROCESSABLE);
        }
        Attempt after = after(session, meant, before);
        return credential.carried() ? page(session, credential, after) : toItsPage(session);
    }

    private Response toItsPage(LaunchSession session) {
        return Response.seeOther(web.site().address(address(session))).build();
    }

    private Attempt after(LaunchSession session, MoveForm meant, Attempt before) {
        if (meant instanceof MoveForm.Play play) {
            return tools.playthrough().play(session, play.move()).orElse(before);
        }
        if (meant instanceof MoveForm.Opinion opinion && !session.teacher()) {
            tools.opinions().give(Playthrough.seat(session), before.playable().id(), opinion.usefulness());
        }
        if (meant instanceof MoveForm.Restart && rounds.mayBegin(session)) {
            return tools.playthrough().again(session).orElse(before);
        }
        return before;
    }

    private Optional<LaunchSession> session(String launch, Credential credential) {
        return tools.playthrough().session(launch, credential.ticket());
    }

    private Response page(LaunchSession session, Credential credential, Attempt attempt) {
        StepPage page = StepPage.of(
                attempt, visit(session, credential, attempt.playable().id()), web.messages());
        return answer(session, page.template(), page, Response.Status.OK.getStatusCode());
    }

    private Response answer(LaunchSession session, String template, Object page, int status) {
        PagePolicy framed = PagePolicy.framedBy(session.frames());
        return framed.on(Response.status(status)
                        .entity(web.pages().render(template, page))
                        .type(Pages.HTML))
                .build();
    }

    private Visit visit(LaunchSession session, Credential credential, PlayableId playable) {
        return new Visit(
                address(session),
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                session.teacher() ? Visit.Reader.TEACHER : Visit.Reader.LEARNER,
                web.site().link(ContentFilesResource.PATH + "/"),
                tools.grades().of(Playthrough.seat(session), session.platformName()),
                wayBack(session),
                session.errand() instanceof Errand.Try trial ? web.site().link(trial.back()) : "",
                List.of(),
                rounds.of(session, playable));
    }

    private String wayBack(LaunchSession session) {
        return session.wayBack(web.messages().text("player.leave.message"))
                .map(URI::toString)
                .orElse("");
    }

    private String address(LaunchSession session) {
        return web.site().link(session.path());
    }

    /** Nobody we know, so far: the page looks for a ticket in its own frame. */
    private Response resume(String launch, Response.Status status) {
        ResumePage page = new ResumePage(web.site().link(Errand.PLAYER + launch), launch);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status)
                        .entity(web.pages().render("player/resume", page))
                        .type(Pages.HTML))
                .build();
    }
}
