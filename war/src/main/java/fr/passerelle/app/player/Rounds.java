package fr.passerelle.app.player;

import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.history.Opinions;
import fr.passerelle.app.history.Usefulness;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.recall.Standing;
import fr.passerelle.app.web.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the link of a course asks for, told kindly: how many attempts, and until when. A teacher is bound by neither. */
final class Rounds {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Playthrough playthrough;
    private final Opinions opinions;
    private final Clock clock;
    private final Messages messages;

    Rounds(Playthrough playthrough, Opinions opinions, Clock clock, Messages messages) {
        this.playthrough = playthrough;
        this.opinions = opinions;
        this.clock = clock;
        this.messages = messages;
    }

    /** Whether nothing can be played there now: not yet, or not any more. */
    boolean closed(Seated learner) {
        return over(learner) || tooEarly(learner);
    }

    private boolean over(Seated learner) {
        return !learner.session().teacher() && learner.settings().closedAt(clock.instant());
    }

    /** Whether nothing can be played there yet. */
    boolean tooEarly(Seated learner) {
        return !learner.session().teacher() && learner.settings().notOpenAt(clock.instant());
    }

    /** Whether another attempt may begin. */
    boolean mayBegin(Seated learner) {
        if (!learner.recalls() && playthrough.inUse(learner).isEmpty()) {
            return false;
        }
        LinkSettings settings = learner.settings();
        return learner.session().teacher()
                || (settings.permitsAfter(playthrough.finished(learner).size()) && !closed(learner));
    }

    Visit.Round of(Seated learner, PlayableId playable) {
        if (playable.equals(Recalling.CONTENT)) {
            return recalled(learner);
        }
        String opinion =
                opinions.given(learner.seat(), playable).map(Usefulness::code).orElse("");
        return new Visit.Round(sentences(learner), mayBegin(learner), opinion);
    }

    /** What comes back: how many questions today, and when the next ones will. */
    Visit.Round recalled(Seated learner) {
        Standing standing = playthrough.standing(learner);
        List<String> sentences = new ArrayList<>();
        if (standing.due() > 0) {
            sentences.add(messages.text("player.recall.due", standing.due()));
        }
        standing.next().ifPresent(day -> sentences.add(messages.text("player.recall.next", day.format(DAY))));
        if (standing.waiting() == 0) {
            sentences.add(messages.text("player.recall.none"));
        }
        return new Visit.Round(sentences, standing.due() > 0 && !closed(learner), "");
    }

    List<String> sentences(Seated learner) {
        LinkSettings settings = learner.settings();
        List<String> sentences = new ArrayList<>();
        if (learner.excused()) {
            sentences.add(messages.text("player.round.excused"));
        }
        if (settings.opening() != null && tooEarly(learner)) {
            sentences.add(messages.text(
                    "player.round.from", settings.opening().atZone(FRANCE).format(WHEN)));
        }
        if (settings.mostAttempts() != null) {
            sentences.add(attempts(playthrough.finished(learner), settings.mostAttempts()));
        }
        if (settings.deadline() != null) {
            sentences.add(deadline(settings.deadline(), over(learner)));
        }
        return sentences;
    }

    private String attempts(List<FinishedAttempt> finished, int most) {
        return finished.size() < most
                ? messages.text("player.round.attempts", finished.size(), most)
                : messages.text("player.round.no.more", most);
    }

    private String deadline(Instant deadline, boolean closed) {
        String when = deadline.atZone(FRANCE).format(WHEN);
        return messages.text(closed ? "player.round.closed" : "player.round.until", when);
    }
}
