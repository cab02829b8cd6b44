package fr.passerelle.app.player;

import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.recall.Standing;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A learner in front of a content: open it, play a move, begin again. Every verb is safe to repeat. */
public final class Playthrough {
    private final LaunchSessions sessions;
    private final Placements placements;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final Recalling recalling;
    private final Arrangements arrangements;

    public Playthrough(
            LaunchSessions sessions,
            Placements placements,
            Catalogue catalogue,
            Attempts attempts,
            Recalling recalling,
            Arrangements arrangements) {
        this.sessions = sessions;
        this.placements = placements;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.recalling = recalling;
        this.arrangements = arrangements;
    }

    /** The session this ticket opens, if it still does. */
    Optional<LaunchSession> session(String launch, String ticket) {
        return sessions.find(launch, ticket)
                .filter(session -> session.errand() instanceof Errand.Play || session.errand() instanceof Errand.Try);
    }

    /**
     * The attempt to show; nothing when there is none: the content is gone, the version that was begun can no longer be
     * played, or no question comes back today.
     */
    Optional<Attempt> open(LaunchSession session) {
        return recalls(session)
                ? recalling.open(seat(session), attempts)
                : playable(session).flatMap(playable -> attempts.latest(seat(session), playable, terms(session)));
    }

    /** @throws fr.passerelle.app.learning.attempt.MoveRefused when the move cannot be played */
    Optional<Attempt> play(LaunchSession session, Move move) {
        Optional<Playable> played = recalls(session) ? open(session).map(Attempt::playable) : playable(session);
        return played.map(playable -> attempts.play(seat(session), playable, terms(session), move));
    }

    Optional<Attempt> again(LaunchSession session) {
        return recalls(session)
                ? recalling.again(seat(session), attempts)
                : inUse(session).map(playable -> attempts.again(seat(session), playable, terms(session)));
    }

    /** Whether what is played there are the questions that come back. */
    boolean recalls(LaunchSession session) {
        return placements
                .byId(placement(session))
                .playable()
                .filter(Recalling.CONTENT::equals)
                .isPresent();
    }

    /** What comes back to the one who is launched. */
    Standing standing(LaunchSession session) {
        return recalling.standing(seat(session));
    }

    /** Nothing is to come back to the one who is launched. */
    void forget(LaunchSession session) {
        recalling.forget(seat(session));
    }

    /** What the link of this launch asks of this learner. */
    LinkSettings settings(LaunchSession session) {
        return arrangements
                .of(seat(session))
                .over(placements.byId(placement(session)).settings());
    }

    /** Whether a teacher said that this learner need not do it. */
    boolean excused(LaunchSession session) {
        return arrangements.of(seat(session)).excused();
    }

    /** What is finished there, by the one who is launched. */
    List<FinishedAttempt> finished(LaunchSession session) {
        return attempts.finished(seat(session));
    }

    /** The finished attempt that counts, as it was played; nothing when none is finished. */
    Optional<Attempt> best(LaunchSession session) {
        return finished(session).stream()
                .max(Comparator.comparingDouble(FinishedAttempt::share))
                .flatMap(best -> attempts.played(seat(session), best.id()));
    }

    private Terms terms(LaunchSession session) {
        return settings(session).terms();
    }

    static Seat seat(LaunchSession session) {
        return new Seat(placement(session), session.learner());
    }

    /** What whoever begins there plays. */
    Optional<Playable> inUse(LaunchSession session) {
        return placements.byId(placement(session)).playable().flatMap(catalogue::find);
    }

    /** What is in use, or was when it was begun: what leaves the catalogue can still be played to its end. */
    private Optional<Playable> playable(LaunchSession session) {
        return inUse(session)
                .or(() -> attempts.last(seat(session))
                        .map(Attempt::playable)
                        .filter(begun -> placements
                                .byId(placement(session))
                                .playable()
                                .filter(begun.id()::equals)
                                .isPresent()));
    }

    private static PlacementId placement(LaunchSession session) {
        return session.errand() instanceof Errand.Try trial
                ? trial.placement()
                : ((Errand.Play) session.errand()).placement();
    }
}
