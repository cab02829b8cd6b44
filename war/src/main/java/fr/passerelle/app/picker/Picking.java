package fr.passerelle.app.picker;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.session.OpenedLaunch;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.deeplinking.Appearance;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.ItemLineItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.grade.ActivityProgress;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A teacher in front of a request for content: look, choose once, or choose nothing. */
public final class Picking {
    private final Transactions transactions;
    private final LaunchSessions sessions;
    private final ContentRequests requests;
    private final Catalogue catalogue;
    private final Placements placements;
    private final Registrations platforms;
    private final LtiTool lti;
    private final URI launchUri;

    public Picking(
            Transactions transactions,
            LaunchSessions sessions,
            ContentRequests requests,
            Catalogue catalogue,
            Placements placements,
            Registrations platforms,
            LtiTool lti,
            URI launchUri) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.requests = requests;
        this.catalogue = catalogue;
        this.placements = placements;
        this.platforms = platforms;
        this.lti = lti;
        this.launchUri = launchUri;
    }

    /** The session this ticket opens, if it still does and is for choosing. */
    Optional<LaunchSession> session(String launch, String ticket) {
        return sessions.find(launch, ticket).filter(session -> session.errand() instanceof Errand.Choose);
    }

    /** What is asked for; nothing once it was answered. */
    Optional<ContentRequest> request(LaunchSession session) {
        return requests.open(session.id());
    }

    List<Playable> choices() {
        return catalogue.all();
    }

    /** Those of the contents named that there are, in the order of the catalogue. */
    List<Playable> chosen(List<String> names) {
        return catalogue.all().stream()
                .filter(playable -> names.contains(playable.id().value()))
                .toList();
    }

    /**
     * The signed answer to the platform, once; nothing the second time.
     *
     * @throws fr.passerelle.lti.deeplinking.ContentRefused when the platform cannot be answered so; it can be tried again
     */
    Optional<DeepLinkingResponse> answer(
            LaunchSession session, ContentRequest.ByPlatform request, List<Playable> chosen, boolean graded) {
        Registration registration = platforms
                .byId(request.registration())
                .orElseThrow(() -> new IllegalStateException("a session outlives no registration"));
        DeepLinkingAnswer answer = DeepLinkingAnswer.of(
                chosen.stream().map(playable -> item(playable, graded)).toList());
        DeepLinkingResponse response = lti.answer(registration, request.deployment(), request.settings(), answer);
        return requests.answer(session.id()) ? Optional.of(response) : Optional.empty();
    }

    /** Gives the link its content, once, and lets the teacher try it out; nothing the second time. */
    Optional<OpenedLaunch> choose(LaunchSession session, ContentRequest.ByLink request, Playable chosen) {
        return transactions.call(() -> {
            if (!requests.answer(session.id())) {
                return Optional.empty();
            }
            placements.choose(request.placement(), chosen.id());
            return Optional.of(opened(session, placements.byId(request.placement())));
        });
    }

    private OpenedLaunch opened(LaunchSession session, Placement placement) {
        LaunchSession trial = new LaunchSession(
                new LaunchId(Token.id()),
                session.learner().trying(),
                new Errand.Play(placement.id()),
                true,
                false,
                session.platformName(),
                session.frameAncestors(),
                session.returnAddress());
        return new OpenedLaunch(trial, sessions.open(trial, placement.registration()));
    }

    /** Launches come to one address and say by their custom parameters what to play (C-6, Q28, Q38). */
    private LtiResourceLinkItem item(Playable playable, boolean graded) {
        LtiResourceLinkItem item = LtiResourceLinkItem.at(launchUri)
                .shownAs(Appearance.titled(playable.title()).describedAs(playable.objective()))
                .with(custom(playable.id()));
        return graded
                ? item.graded(ItemLineItem.outOf(ScoreOutbox.MAXIMUM)
                        .labelled(playable.title())
                        .about(playable.id().value(), GradeTargets.TAG)
                        .reviewed(SubmissionReview.whenever(List.of(ActivityProgress.COMPLETED.wireName()))))
                : item;
    }

    private static Map<String, String> custom(PlayableId content) {
        Map<String, String> custom = new HashMap<>(CopyHistory.PARAMETERS);
        custom.put("content", content.value());
        return custom;
    }
}
