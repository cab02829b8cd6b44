package fr.passerelle.app.picker.request;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.placement.Choice;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.session.OpenedLaunch;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A teacher changes their mind about a link that was placed by hand: as long as nobody has begun, for whoever began would
 * lose what they did, and only where the choice was made here, for any other belongs to the platform.
 */
public record ChoosingAgain(
        Transactions transactions,
        LaunchSessions sessions,
        ContentRequests requests,
        Placements placements,
        Attempts attempts,
        Supplier<Catalogue> catalogue) {

    /** Whether something else may be chosen for a link; {@code picker.refused.<code>} says why not. */
    public enum Leave {
        GRANTED,
        /** A learner has begun what is played there now. */
        LEARNER_BEGAN,
        /** The platform says what is played there: it would say so again at the next launch. */
        NAMED_BY_PLATFORM
    }

    /** Where nothing that can be played was chosen, anything may be. */
    public Leave leave(PlacementId link) {
        return transactions.call(() -> {
            Placement placement = placements.byId(link);
            if (placement.playable().filter(this::isKnown).isEmpty()) {
                return Leave.GRANTED;
            }
            if (placements.chosenByHand(link).isEmpty()) {
                return Leave.NAMED_BY_PLATFORM;
            }
            return attempts.anyAt(link) ? Leave.LEARNER_BEGAN : Leave.GRANTED;
        });
    }

    /** What plays there now, as it was chosen here. */
    public Optional<Choice> now(PlacementId link) {
        return placements.chosenByHand(link).filter(choice -> isKnown(choice.content()));
    }

    /** The picker once more, with what is chosen now, for who leads the group of this link; nothing without leave. */
    public Optional<OpenedLaunch> open(LaunchSession teacher, Credential credential, PlacementId link) {
        return transactions.callRacing(() -> {
            if (leave(link) != Leave.GRANTED) {
                return Optional.empty();
            }
            LaunchSession choosing = choosing(teacher);
            OpenedLaunch opened = opened(choosing, credential, placements.byId(link));
            requests.keep(choosing.id(), new ContentRequest.ByLink(link));
            now(link).ifPresent(choice -> requests.remember(choosing.id(), Wish.of(choice)));
            return Optional.of(opened);
        });
    }

    private OpenedLaunch opened(LaunchSession choosing, Credential credential, Placement link) {
        return credential.carried()
                ? sessions.openAlso(choosing, link.registration(), credential.ticket())
                : new OpenedLaunch(choosing, sessions.open(choosing, link.registration()));
    }

    private static LaunchSession choosing(LaunchSession teacher) {
        return new LaunchSession(
                new LaunchId(Token.id()),
                teacher.learner(),
                new Errand.Choose(),
                true,
                false,
                teacher.platformName(),
                teacher.frameAncestors(),
                teacher.returnAddress());
    }

    private boolean isKnown(PlayableId content) {
        return catalogue.get().find(content).isPresent() || content.equals(PlayableId.REVISIONS);
    }
}
