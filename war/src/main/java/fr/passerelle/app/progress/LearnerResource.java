package fr.passerelle.app.progress;

import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.progress.group.Group;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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

    @Override
    Response page(Desk desk) {
        return learner(desk, row(desk), "", Response.Status.OK.getStatusCode());
    }

    @Override
    Response sent(Desk desk) {
        return desk.asked(ACTION).isEmpty() ? page(desk) : acted(desk);
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
        return changed(desk, "/personne", Map.of(LEARNER, row.learner().value(), GroupPage.DONE, action));
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

    private Response learner(Desk desk, GroupRow row, String wrong, int status) {
        Seat seat = new Seat(desk.placement().id(), row.learner());
        LearnerPage page =
                LearnerPage.of(desk, around(desk), row, tools.arrangements().trace(seat), wrong, web.messages());
        return page(desk, "progress/learner", page, status);
    }
}
