package fr.passerelle.app.player;

import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.web.Messages;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Finished attempts as sentences, in the time of France. */
final class AttemptLines {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final double HUNDREDTHS = 100.0;

    private final Messages messages;

    AttemptLines(Messages messages) {
        this.messages = messages;
    }

    Visit.AttemptLine of(FinishedAttempt attempt, boolean shown) {
        return new Visit.AttemptLine(attempt.id().value(), of(attempt), shown);
    }

    String of(FinishedAttempt attempt) {
        ZonedDateTime at = attempt.finishedAt().atZone(FRANCE);
        double score = Math.round(attempt.share() * 100 * HUNDREDTHS) / HUNDREDTHS;
        return messages.text("player.review.attempt", at.format(WHEN), score);
    }
}
