package fr.passerelle.app.player;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.player.form.MoveForm;
import fr.passerelle.app.player.stage.StepPage;
import fr.passerelle.app.player.visit.ChangedPage;
import fr.passerelle.app.player.visit.ClosedPage;
import fr.passerelle.app.player.visit.GonePage;
import fr.passerelle.app.player.visit.RestingPage;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.inject.Singleton;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One launch, played at one address: shown by GET, played by POST.
 *
 * <p>With a cookie every POST is followed by a GET, so that reload and back are harmless. Where the page carries the
 * ticket, the answer to the POST is the page itself; sending it again changes nothing.
 */
@Singleton
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
                .flatMap(known -> atOnce(() -> seated(launch, known).map(learner -> now(learner, known))))
                .map(this::answer)
                .orElseGet(() -> resume(launch, Response.Status.OK));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response played(
            @PathParam("launch") String launch, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Optional<Credential> credential = Credential.of(Cookies.of(headers), form);
        return credential
                .flatMap(known -> atOnce(() -> seated(launch, known).map(learner -> played(learner, known, form))))
                .map(Supplier::get)
                .orElseGet(() -> resume(launch, Response.Status.UNAUTHORIZED));
    }

    /** All that a request reads and keeps is one transaction; the page is written as HTML once that is over. */
    private <T> T atOnce(Supplier<T> read) {
        return tools.transactions().callRacing(read);
    }

    /** What there is to see: outside its days, the attempt that counts, or a word to say so. */
    private Shown now(Seated learner, Credential credential) {
        if (!rounds.closed(learner)) {
            return tools.playthrough()
                    .open(learner)
                    .map(open -> page(learner, credential, open))
                    .orElseGet(() -> nothingToPlay(learner, credential));
        }
        return tools.playthrough()
                .best(learner)
                .map(best -> page(learner, credential, best))
                .orElseGet(() -> closed(learner, credential));
    }

    /** No question comes back today, the version that was begun can no longer be played, or the content is gone. */
    private Shown nothingToPlay(Seated learner, Credential credential) {
        if (learner.recalls()) {
            return resting(learner, credential);
        }
        List<String> results =
                tools.playthrough().finished(learner).stream().map(lines::of).toList();
        return tools.playthrough()
                .inUse(learner)
                .map(inUse -> changed(learner, credential, inUse, results))
                .orElseGet(() -> gone(learner, credential, results));
    }

    private Shown changed(Seated learner, Credential credential, Playable inUse, List<String> results) {
        ChangedPage page = new ChangedPage(inUse.title(), results, visit(learner, credential, inUse.id()));
        return Shown.to(learner, "player/changed", page);
    }

    private Shown gone(Seated learner, Credential credential, List<String> results) {
        LaunchSession session = learner.session();
        GonePage page = new GonePage(results, session.id().value(), credential.toCarry(), wayBack(session));
        return Shown.to(learner, "player/gone", page);
    }

    private Shown resting(Seated learner, Credential credential) {
        RestingPage page = new RestingPage(
                rounds.recalled(learner).sentences(),
                tools.playthrough().standing(learner).waiting() > 0,
                visit(learner, credential, Recalling.CONTENT));
        return Shown.to(learner, "player/resting", page);
    }

    private Shown closed(Seated learner, Credential credential) {
        LaunchSession session = learner.session();
        String sentence = String.join(" ", rounds.sentences(learner));
        ClosedPage page = new ClosedPage(
                rounds.tooEarly(learner), sentence, session.id().value(), credential.toCarry(), wayBack(session));
        return Shown.to(learner, "player/closed", page);
    }

    private Supplier<Response> played(Seated learner, Credential credential, MultivaluedMap<String, String> form) {
        if (rounds.closed(learner)) {
            return nowOrItsPage(learner, credential);
        }
        if (form.containsKey(MoveForm.FORGET) && learner.recalls()) {
            tools.playthrough().forget(learner);
            return nowOrItsPage(learner, credential);
        }
        return tools.playthrough()
                .open(learner)
                .map(before -> played(learner, credential, form, before))
                .orElseGet(() -> instead(learner, credential, form));
    }

    /** Where nothing can be played: the version in use may be begun. */
    private Supplier<Response> instead(Seated learner, Credential credential, MultivaluedMap<String, String> form) {
        if (form.containsKey(MoveForm.RESTART) && rounds.mayBegin(learner)) {
            tools.playthrough().again(learner);
        }
        return nowOrItsPage(learner, credential);
    }

    private Supplier<Response> played(
            Seated learner, Credential credential, MultivaluedMap<String, String> form, Attempt before) {
        MoveForm meant = MoveForm.read(form, before.screen(), tools.clock().instant(), web.messages());
        if (meant instanceof MoveForm.Faulty faulty) {
            Visit visit = visit(learner, credential, before.playable().id());
            StepPage again = StepPage.of(before, visit, web.messages(), faulty);
            return () -> answer(new Shown(learner.session(), again.template(), again, UNPROCESSABLE));
        }
        Attempt after = after(learner, meant, before);
        return itsPage(learner, credential, () -> page(learner, credential, after));
    }

    private Supplier<Response> nowOrItsPage(Seated learner, Credential credential) {
        return itsPage(learner, credential, () -> now(learner, credential));
    }

    /** A browser that keeps cookies is sent to the page; another one is given it, with the ticket it carries. */
    private Supplier<Response> itsPage(Seated learner, Credential credential, Supplier<Shown> page) {
        if (!credential.carried()) {
            return () -> Response.seeOther(web.site().address(address(learner.session())))
                    .build();
        }
        Shown shown = page.get();
        return () -> answer(shown);
    }

    private Attempt after(Seated learner, MoveForm meant, Attempt before) {
        if (meant instanceof MoveForm.Play play) {
            return tools.playthrough().play(learner, play.move()).orElse(before);
        }
        if (meant instanceof MoveForm.Opinion opinion && !learner.session().teacher()) {
            tools.opinions().give(learner.seat(), before.playable().id(), opinion.usefulness());
        }
        if (meant instanceof MoveForm.Restart && rounds.mayBegin(learner)) {
            return tools.playthrough().again(learner).orElse(before);
        }
        return before;
    }

    private Optional<Seated> seated(String launch, Credential credential) {
        return tools.playthrough().seated(launch, credential.ticket());
    }

    private Shown page(Seated learner, Credential credential, Attempt attempt) {
        StepPage page = StepPage.of(
                attempt, visit(learner, credential, attempt.playable().id()), web.messages());
        return Shown.to(learner, page.template(), page);
    }

    private Response answer(Shown shown) {
        return PagePolicy.framedBy(shown.session().frames())
                .on(Response.status(shown.status())
                        .entity(web.pages().render(shown.template(), shown.page()))
                        .type(Pages.HTML))
                .build();
    }

    private Visit visit(Seated learner, Credential credential, PlayableId playable) {
        LaunchSession session = learner.session();
        return new Visit(
                address(session),
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                session.teacher() ? Visit.Reader.TEACHER : Visit.Reader.LEARNER,
                web.site().link(ContentFilesResource.PATH + "/"),
                tools.grades().of(learner.seat(), session.platformName()),
                wayBack(session),
                session.errand() instanceof Errand.Try trial ? web.site().link(trial.back()) : "",
                List.of(),
                rounds.of(learner, playable));
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

    /** A page with everything decided, not written yet. */
    private record Shown(LaunchSession session, String template, Object page, int status) {
        static Shown to(Seated learner, String template, Object page) {
            return new Shown(learner.session(), template, page, Response.Status.OK.getStatusCode());
        }
    }
}
