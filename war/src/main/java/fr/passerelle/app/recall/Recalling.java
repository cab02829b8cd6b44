package fr.passerelle.app.recall;

import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.Repertoire;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A learner in front of the questions that come back. Every verb is one transaction and safe to repeat. */
public final class Recalling {
    /** What a link names to open them; no content of an author has this name. */
    public static final PlayableId CONTENT = PlayableId.REVISIONS;

    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES =
            List.of(RecallEntity.class, SeriesEntity.class, SeriesQuestionEntity.class);

    /** How long the corrections of a series stay on the page before the next one may take their place. */
    private static final Duration READING = Duration.ofHours(1);

    private final Transactions transactions;
    private final Recalls recalls;
    private final SeriesShelf shelf;
    private final Clock clock;

    public Recalling(
            Transactions transactions,
            Supplier<Catalogue> catalogue,
            ContentArchive archive,
            Placements placements,
            Clock clock,
            Messages messages) {
        this.transactions = transactions;
        this.recalls = new Recalls(transactions, placements, clock);
        this.shelf = new SeriesShelf(transactions, catalogue, archive, recalls, clock, messages);
        this.clock = clock;
    }

    /** What attempts are played on, these included. */
    public Repertoire repertoire() {
        return shelf;
    }

    /**
     * The series to show: the one that is open or was finished just now, else a new one of what is due; nothing when
     * nothing is.
     */
    public Optional<Attempt> open(Seat seat, Attempts attempts) {
        return transactions.callRacing(
                () -> last(seat, attempts).filter(this::stillShown).or(() -> begun(seat, attempts)));
    }

    /** The next series; the open one as long as it is not finished. */
    public Optional<Attempt> again(Seat seat, Attempts attempts) {
        return transactions.callRacing(() -> begun(seat, attempts));
    }

    public Standing standing(Seat seat) {
        return transactions.call(() -> {
            List<Recalls.Waiting> waiting = recalls.of(seat).stream()
                    .filter(each ->
                            shelf.today(each.playable(), each.question()).isPresent())
                    .toList();
            LocalDate today = recalls.today();
            int due = (int) waiting.stream()
                    .filter(each -> !each.dueOn().isAfter(today))
                    .count();
            LocalDate next = waiting.stream()
                    .map(Recalls.Waiting::dueOn)
                    .filter(day -> day.isAfter(today))
                    .findFirst()
                    .orElse(null);
            return new Standing(due, waiting.size(), next);
        });
    }

    /** The learner wants none of them any more; what is missed from now on comes back as before. */
    public void forget(Seat seat) {
        transactions.runRacing(() -> recalls.forget(seat));
    }

    /** Whether a series asks a question of this version. */
    public boolean asksFrom(PlayableId playable, ContentVersion version) {
        return transactions.call(() -> recalls.asksFrom(playable, version));
    }

    /** Forgets what nobody came back to for a year. */
    public void purge() {
        transactions.run(recalls::purge);
    }

    private static Optional<Attempt> last(Seat seat, Attempts attempts) {
        return attempts.last(seat).filter(attempt -> attempt.playable().id().equals(CONTENT));
    }

    private boolean stillShown(Attempt attempt) {
        return !attempt.finished()
                || clock.instant().isBefore(attempt.outcome().finishedAt().plus(READING));
    }

    private Optional<Attempt> begun(Seat seat, Attempts attempts) {
        List<Asked> asked = due(seat);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.underway(seat, CONTENT, () -> shelf.make(seat.placement(), asked)));
    }

    /** What to ask now, in today's words; what can no longer be asked waits until it can, or is forgotten. */
    private List<Asked> due(Seat seat) {
        LocalDate today = recalls.today();
        return recalls.of(seat).stream()
                .filter(waiting -> !waiting.dueOn().isAfter(today))
                .flatMap(waiting -> shelf.today(waiting.playable(), waiting.question()).stream())
                .limit(Series.LONGEST)
                .toList();
    }
}
