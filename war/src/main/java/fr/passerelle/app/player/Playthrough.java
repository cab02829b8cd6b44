package fr.passerelle.app.player;

import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.recall.Standing;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.storage.Transactions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A learner in front of a content: open it, play a move, begin again. Every verb is safe to repeat. */
public final class Playthrough {
    private final Transactions transactions;
    private final LaunchSessions sessions;
    private final Placements placements;
    private final Supplier<Catalogue> catalogue;
    private final Attempts attempts;
    private final Recalling recalling;
    private final Arrangements arrangements;

    public Playthrough(
            Transactions transactions,
            LaunchSessions sessions,
            Placements placements,
            Supplier<Catalogue> catalogue,
            Attempts attempts,
            Recalling recalling,
            Arrangements arrangements) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.placements = placements;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.recalling = recalling;
        this.arrangements = arrangements;
    }

    /** Who this ticket lets play there, if it still does, with what is asked of them. */
    Optional<Seated> seated(String launch, String ticket) {
        return transactions.call(() -> sessions.find(launch, ticket)
                .filter(session -> session.errand() instanceof Errand.Play || session.errand() instanceof Errand.Try)
                .map(this::seated));
    }

    private Seated seated(LaunchSession session) {
        Seat seat = Seated.seat(session);
        return new Seated(session, placements.byId(seat.placement()), arrangements.of(seat));
    }

    /**
     * The attempt to show; nothing when there is none: the content is gone, the version that was begun can no longer be
     * played, or no question comes back today.
     */
    Optional<Attempt> open(Seated learner) {
        return learner.recalls()
                ? recalling.open(learner.seat(), attempts)
                : playable(learner).flatMap(playable -> attempts.latest(learner.seat(), playable, learner.terms()));
    }

    /** @throws fr.passerelle.app.learning.attempt.MoveRefused when the move cannot be played */
    Optional<Attempt> play(Seated learner, Move move) {
        Optional<Playable> played = learner.recalls() ? open(learner).map(Attempt::playable) : playable(learner);
        return played.map(playable -> attempts.play(learner.seat(), playable, learner.terms(), move));
    }

    Optional<Attempt> again(Seated learner) {
        return learner.recalls()
                ? recalling.again(learner.seat(), attempts)
                : inUse(learner).map(playable -> attempts.again(learner.seat(), playable, learner.terms()));
    }

    /** What comes back to the one who is launched. */
    Standing standing(Seated learner) {
        return recalling.standing(learner.seat());
    }

    /** Nothing is to come back to the one who is launched. */
    void forget(Seated learner) {
        recalling.forget(learner.seat());
    }

    /** What is finished there, by the one who is launched. */
    List<FinishedAttempt> finished(Seated learner) {
        return attempts.finished(learner.seat());
    }

    /** The finished attempt that counts, as it was played; nothing when none is finished. */
    Optional<Attempt> best(Seated learner) {
        return finished(learner).stream()
                .max(Comparator.comparingDouble(FinishedAttempt::share))
                .flatMap(best -> attempts.played(learner.seat(), best.id()));
    }

    /** What whoever begins there plays. */
    Optional<Playable> inUse(Seated learner) {
        return learner.content().flatMap(id -> catalogue.get().find(id));
    }

    /** What is in use, or was when it was begun: what leaves the catalogue can still be played to its end. */
    private Optional<Playable> playable(Seated learner) {
        return inUse(learner)
                .or(() -> attempts.last(learner.seat())
                        .map(Attempt::playable)
                        .filter(begun ->
                                learner.content().filter(begun.id()::equals).isPresent()));
    }
}
