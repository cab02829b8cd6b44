package fr.passerelle.app.boot;

import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.player.PlayerTools;
import fr.passerelle.app.player.visit.GradeLine;
import fr.passerelle.app.web.Messages;
import java.time.ZoneId;

/** Where a grade is, in the player's words: neither the player nor the gradebook knows the other. */
final class GradeWords implements PlayerTools.GradeLines {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final ScoreOutbox outbox;
    private final Messages messages;

    GradeWords(ScoreOutbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public GradeLine of(Seat seat, String platformName) {
        GradeState state = outbox.state(seat.placement(), seat.learner());
        if (state instanceof GradeState.Sent sent) {
            return GradeLine.sent(messages, platformName, sent.at().atZone(FRANCE));
        }
        if (state instanceof GradeState.Waiting) {
            return GradeLine.waiting(messages);
        }
        if (state instanceof GradeState.Retrying retrying) {
            return GradeLine.retrying(
                    messages, platformName, retrying.nextTryAt().atZone(FRANCE));
        }
        return state instanceof GradeState.Refused ? GradeLine.stuck(messages) : GradeLine.notGraded(messages);
    }
}
