package fr.passerelle.app.progress;

import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.progress.group.Fork;
import fr.passerelle.app.progress.group.QuestionTally;
import fr.passerelle.app.progress.group.Share;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.web.Messages;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the group answered, to be shown in a room: counts and effects, never names. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP + "/reponses")
public final class AnswersResource extends DeskResource {

    public AnswersResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers, @Context UriInfo address) {
        return shown(launch, headers, address, this::answers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response carried(
            @PathParam("launch") String launch,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            MultivaluedMap<String, String> form) {
        return sent(launch, headers, address, form, this::answers);
    }

    private Response answers(Desk desk) {
        mustAct(desk);
        Playable content = content(desk).orElseThrow(NotFoundException::new);
        AnswersPage page = new AnswersPage(
                around(desk),
                asked(desk, content),
                opinions(desk, content),
                content instanceof PersonaExercise exercise ? html(exercise.facilitation()) : "");
        return page(desk, "progress/answers", page, Response.Status.OK.getStatusCode());
    }

    private List<AnswersPage.Asked> asked(Desk desk, Playable content) {
        List<AnswersPage.Asked> asked = new ArrayList<>();
        if (content instanceof PersonaExercise exercise) {
            tools.answers().forks(desk.placement(), exercise).forEach(fork -> asked.add(fork(fork, asked.size() + 1)));
        } else if (content instanceof LearningModule module) {
            tools.answers()
                    .questions(desk.placement(), module)
                    .forEach(tally -> asked.add(question(tally, asked.size() + 1)));
        }
        return asked;
    }

    private AnswersPage.Asked fork(Fork fork, int number) {
        Messages messages = web.messages();
        return new AnswersPage.Asked(
                "d" + number,
                messages.text(fork.graded() ? "progress.answers.decision" : "progress.answers.ungraded", number),
                fork.title(),
                html(fork.question()),
                messages.text("progress.answers.people", fork.people()),
                fork.branches().stream().map(this::branch).toList());
    }

    private AnswersPage.Bar branch(Fork.Branch branch) {
        Messages messages = web.messages();
        return new AnswersPage.Bar(
                html(branch.text()),
                branch.taken().percent(),
                people(branch.taken()),
                messages.text("progress.quality." + branch.consequence().quality()),
                html(branch.consequence().lived()),
                branch.consequence().emotion().words(),
                branch.next());
    }

    private AnswersPage.Asked question(QuestionTally tally, int number) {
        Messages messages = web.messages();
        return new AnswersPage.Asked(
                "q" + number,
                messages.text("progress.answers.question", number),
                tally.title(),
                html(tally.statement()),
                messages.text(
                        "progress.answers.right", tally.people(), tally.right().people()),
                tally.lines().stream().map(this::line).toList());
    }

    private AnswersPage.Bar line(QuestionTally.Line line) {
        Messages messages = web.messages();
        String note = line.goesTo()
                .map(place -> messages.text("progress.answers.place", place.plain()))
                .orElse(line.right() ? messages.text("progress.answers.expected") : "");
        return new AnswersPage.Bar(html(line.text()), line.share().percent(), people(line.share()), note, "", "", "");
    }

    private String people(Share share) {
        return web.messages().text("progress.answers.share", share.people(), share.of(), share.percent());
    }

    private List<String> opinions(Desk desk, Playable content) {
        Map<Usefulness, Long> counts = tools.opinions().in(desk.placement().id(), content.id());
        List<String> sentences = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (Usefulness usefulness : Usefulness.values()) {
                sentences.add(web.messages()
                        .text("progress.opinion." + usefulness.code(), counts.getOrDefault(usefulness, 0L)));
            }
        }
        return sentences;
    }

    private String html(RichText text) {
        return text.htmlWithFilesUnder(web.site().link("/contenus/"));
    }
}
