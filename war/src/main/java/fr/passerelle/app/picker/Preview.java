package fr.passerelle.app.picker;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.picker.request.ContentRequests;
import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.placement.Place;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.session.OpenedLaunch;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;

/**
 * Lets a teacher play a content as a learner would, at a place in no course and under an id that counts nowhere, and come
 * back to where they were in the picker. All of it goes when the launch of the picker is forgotten.
 */
record Preview(Transactions transactions, LaunchSessions sessions, ContentRequests requests, Placements placements) {

    /** @param wish where the teacher comes back to */
    OpenedLaunch open(
            LaunchSession chooser, Credential credential, ContentRequest request, Playable content, Wish wish) {
        return transactions.callRacing(() -> {
            requests.remember(chooser.id(), wish);
            Place place = place(chooser, request, content);
            Placement placement =
                    placements.trial(place, content.id(), chooser.id().value());
            LaunchSession trial = session(chooser, placement);
            return credential.carried()
                    ? sessions.openAlso(trial, place.registration(), credential.ticket())
                    : new OpenedLaunch(trial, sessions.open(trial, place.registration()));
        });
    }

    private Place place(LaunchSession chooser, ContentRequest request, Playable content) {
        String name = "essai " + chooser.id().value() + " " + content.id().value();
        if (request instanceof ContentRequest.ByPlatform asked) {
            return new Place(asked.registration(), asked.deployment(), name, "", content.title(), LinkSettings.NONE);
        }
        Placement link = placements.byId(((ContentRequest.ByLink) request).placement());
        return new Place(link.registration(), link.deployment(), name, "", content.title(), LinkSettings.NONE);
    }

    private static LaunchSession session(LaunchSession chooser, Placement placement) {
        return new LaunchSession(
                new LaunchId(Token.id()),
                chooser.learner().trying(),
                new Errand.Try(placement.id(), chooser.id()),
                true,
                false,
                chooser.platformName(),
                chooser.frameAncestors(),
                "");
    }
}
