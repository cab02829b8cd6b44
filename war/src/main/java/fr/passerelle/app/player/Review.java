package fr.passerelle.app.player;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.FinishedAttempt;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody looking at what was done in one place by one person; nothing here changes anything. */
public final class Review {
    private final LaunchSessions sessions;
    private final Placements placements;
    private final Supplier<Catalogue> catalogue;
    private final Attempts attempts;

    public Review(LaunchSessions sessions, Placements placements, Supplier<Catalogue> catalogue, Attempts attempts) {
        this.sessions = sessions;
        this.placements = placements;
        this.catalogue = catalogue;
        this.attempts = attempts;
    }

    /** The review this ticket opens, if it still does. */
    Optional<LaunchSession> session(String launch, String ticket) {
        return sessions.find(launch, ticket).filter(session -> session.errand() instanceof Errand.Review);
    }

    List<FinishedAttempt> finished(LaunchSession session) {
        return attempts.finished(seat(session));
    }

    boolean begun(LaunchSession session) {
        return attempts.begun(seat(session));
    }

    /** The attempt of this name, or the best: the one whose grade counts; nothing when none can be shown any more. */
    Optional<Attempt> chosen(LaunchSession session, List<FinishedAttempt> among, String name) {
        return among.stream()
                .filter(attempt -> attempt.id().value().equals(name))
                .findFirst()
                .or(() -> among.stream().max(Comparator.comparingDouble(FinishedAttempt::share)))
                .flatMap(attempt -> attempts.played(seat(session), attempt.id()));
    }

    /** The title of what is played there today, or empty. */
    String title(LaunchSession session) {
        return placements
                .byId(errand(session).placement())
                .playable()
                .flatMap(id -> catalogue.get().find(id))
                .map(Playable::title)
                .orElse("");
    }

    private static Seat seat(LaunchSession session) {
        PlacementId placement = errand(session).placement();
        return new Seat(placement, errand(session).whose());
    }

    private static Errand.Review errand(LaunchSession session) {
        return (Errand.Review) session.errand();
    }
}
