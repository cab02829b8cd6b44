package fr.passerelle.app.progress;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.arrangement.ArrangementTrace;
import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.progress.group.Group;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.web.Messages;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.BadRequestException;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One learner of the group: how they get on, and what their teacher arranges with them. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP + "/personne")
public final class LearnerResource extends DeskResource {
    static final String LEARNER = "personne";
    static final String ACTION = "action";
    static final String DAY = "jour";

    private static final int UNPROCESSABLE = 422;

    public LearnerResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @GET
    public Response shown(@PathParam("launch") String launch, @Context HttpHeaders headers, @Context UriInfo address) {
        return shown(launch, headers, address, this::learner);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("launch") String launch,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            MultivaluedMap<String, String> form) {
        return sent(launch, headers, address, form, desk -> desk.asked(ACTION).isEmpty() ? learner(desk) : acted(desk));
    }

    private Response acted(Desk desk) {
        mustAct(desk);
        GroupRow row = row(desk);
        Optional<Instant> day = day(desk.asked(DAY));
        String action = desk.asked(ACTION);
        if (action.equals("delai") && day.isEmpty()) {
            return learner(desk, row, web.messages().text("progress.day.wrong"), UNPROCESSABLE);
        }
        act(
                action,
                new Seat(desk.placement().id(), row.learner()),
                day,
                desk.session().learner());
        return changed(
                desk, "/personne", Map.of(LEARNER, row.learner().value(), GroupPage.DONE, action), this::learner);
    }

    private void act(String action, Seat seat, Optional<Instant> day, LearnerId by) {
        Arrangements arrangements = tools.arrangements();
        switch (action) {
            case "essai" -> arrangements.oneMoreAttempt(seat, by);
            case "delai" -> arrangements.until(seat, day.orElseThrow(), by);
            case "dispenser" -> arrangements.excuse(seat, by);
            case "attendre" -> arrangements.expectAgain(seat, by);
            case "remettre" -> arrangements.setAside(seat, by);
            case "renvoyer" -> tools.ledger().resend(seat);
            default -> throw new BadRequestException();
        }
    }

    /** Until its end, in the time of France; no day of the past. */
    private Optional<Instant> day(String text) {
        try {
            Instant end = LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(GroupWords.FRANCE)
                    .toInstant();
            return Optional.of(end).filter(at -> at.isAfter(web.clock().instant()) && at.isBefore(LinkSettings.LATEST));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private GroupRow row(Desk desk) {
        Group group = tools.groups().of(desk.session(), desk.placement());
        String asked = desk.asked(LEARNER);
        return group.rows().stream()
                .filter(row -> row.learner().value().equals(asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response learner(Desk desk) {
        return learner(desk, row(desk), "", Response.Status.OK.getStatusCode());
    }

    private Response learner(Desk desk, GroupRow row, String wrong, int status) {
        Messages messages = web.messages();
        LinkSettings link = desk.placement().settings();
        LearnerPage page = new LearnerPage(
                around(desk),
                GroupPage.line(row, new GroupWords(messages), messages),
                facts(row.arrangement(), link),
                link.mostAttempts() != null,
                link.deadline() != null,
                row.arrangement().excused(),
                row.standing() != null,
                row.grade() != null,
                tools.arrangements().trace(new Seat(desk.placement().id(), row.learner())).stream()
                        .map(this::told)
                        .toList(),
                GroupPage.done(desk, messages),
                wrong);
        return page(desk, "progress/learner", page, status);
    }

    private List<String> facts(Arrangement arrangement, LinkSettings link) {
        LinkSettings theirs = arrangement.over(link);
        List<String> facts = new ArrayList<>();
        if (theirs.mostAttempts() != null) {
            facts.add(web.messages().text("progress.fact.attempts", theirs.mostAttempts()));
        }
        if (theirs.deadline() != null) {
            facts.add(web.messages().text("progress.fact.deadline", GroupWords.when(theirs.deadline())));
        }
        return facts;
    }

    private String told(ArrangementTrace trace) {
        Instant until = trace.until();
        return web.messages()
                .text(
                        "progress.trace." + trace.kind(),
                        GroupWords.when(trace.at()),
                        until == null ? "" : GroupWords.when(until));
    }
}
