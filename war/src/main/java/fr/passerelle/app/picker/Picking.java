package fr.passerelle.app.picker;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.picker.request.ChoosingAgain;
import fr.passerelle.app.picker.request.ChoosingAgain.Leave;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.picker.request.ContentRequests;
import fr.passerelle.app.picker.wish.Conditions;
import fr.passerelle.app.picker.wish.Offer;
import fr.passerelle.app.picker.wish.Offers;
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
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.claim.SubmissionReview;
import fr.passerelle.lti.deeplinking.Appearance;
import fr.passerelle.lti.deeplinking.ContentItem;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.ItemLineItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.grade.ActivityProgress;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A teacher in front of a request for content: look, choose once, or choose nothing. */
public final class Picking {
    private final Transactions transactions;
    private final LaunchSessions sessions;
    private final ContentRequests requests;
    private final Preview preview;
    private final Offers offers;
    private final Placements placements;
    private final GradeTargets targets;
    private final ChoosingAgain again;
    private final Registrations platforms;
    private final LtiTool lti;
    private final URI launchUri;

    public Picking(
            Transactions transactions,
            LaunchSessions sessions,
            ContentRequests requests,
            Supplier<Catalogue> catalogue,
            Placements placements,
            GradeTargets targets,
            ChoosingAgain again,
            Registrations platforms,
            LtiTool lti,
            Messages messages,
            URI launchUri) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.requests = requests;
        this.preview = new Preview(transactions, sessions, requests, placements);
        this.offers = new Offers(catalogue, messages);
        this.placements = placements;
        this.targets = targets;
        this.again = again;
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

    /** Where the teacher was before they tried something out. */
    Optional<Wish> remembered(LaunchSession session) {
        return requests.remembered(session.id());
    }

    Preview preview() {
        return preview;
    }

    Offers offers() {
        return offers;
    }

    /** The most points a column of this platform takes: Moodle's teachers cannot save more than 100 (seen 2026-11). */
    int mostPoints(ContentRequest request) {
        Product product =
                platforms.byId(registration(request)).map(Registration::product).orElse(Product.GENERIC);
        return product == Product.MOODLE ? Conditions.USUAL_POINTS : Conditions.MOST_POINTS;
    }

    private RegistrationId registration(ContentRequest request) {
        return request instanceof ContentRequest.ByPlatform asked
                ? asked.registration()
                : placements.byId(((ContentRequest.ByLink) request).placement()).registration();
    }

    /**
     * The signed answer to the platform, once; nothing the second time.
     *
     * @throws fr.passerelle.lti.deeplinking.ContentRefused when the platform cannot be answered so; it can be tried again
     */
    Optional<DeepLinkingResponse> answer(
            LaunchSession session,
            ContentRequest.ByPlatform request,
            List<Offer> chosen,
            boolean graded,
            Conditions conditions) {
        Registration registration = platforms
                .byId(request.registration())
                .orElseThrow(() -> new IllegalStateException("a session outlives no registration"));
        DeepLinkingAnswer answer = DeepLinkingAnswer.of(
                chosen.stream().map(offer -> item(offer, graded, conditions)).toList());
        DeepLinkingResponse response = lti.answer(registration, request.deployment(), request.settings(), answer);
        return requests.answer(session.id()) ? Optional.of(response) : Optional.empty();
    }

    /** Gives the link its content, once and with leave, and lets the teacher look at it. */
    Chosen choose(LaunchSession session, ContentRequest.ByLink request, Choice choice) {
        return transactions.callRacing(() -> {
            PlacementId link = request.placement();
            placements.holding(link);
            Leave leave = again.leave(link);
            if (leave != Leave.GRANTED) {
                return new Chosen.Refused(leave);
            }
            if (!requests.answer(session.id())) {
                return new Chosen.TooLate();
            }
            placements.choose(link, choice);
            Placement placement = placements.byId(link);
            targets.follow(placement);
            return new Chosen.Kept(opened(session, placement));
        });
    }

    /** The teacher keeps what is chosen; nothing the second time. */
    Optional<OpenedLaunch> leaveAsItIs(LaunchSession session, ContentRequest.ByLink request) {
        return transactions.call(() -> requests.answer(session.id())
                ? Optional.of(opened(session, placements.byId(request.placement())))
                : Optional.empty());
    }

    /** What the link plays now, where this is not the first choice. */
    Optional<String> now(ContentRequest request) {
        return request instanceof ContentRequest.ByLink link
                ? again.now(link.placement())
                        .flatMap(choice -> offers.named(choice.content().value()))
                        .map(Offer::title)
                : Optional.empty();
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
    private LtiResourceLinkItem item(Offer offer, boolean graded, Conditions conditions) {
        Map<String, String> custom = new HashMap<>(CopyHistory.PARAMETERS);
        custom.putAll(conditions.custom());
        custom.put("content", offer.id().value());
        LtiResourceLinkItem item = LtiResourceLinkItem.at(launchUri)
                .shownAs(Appearance.titled(offer.title()).describedAs(offer.objective()))
                .with(custom);
        LtiResourceLinkItem timed = timed(item, conditions);
        return graded && offer.gradable()
                ? timed.graded(ItemLineItem.outOf(conditions.points())
                        .labelled(offer.title())
                        .about(offer.id().value(), GradeTargets.TAG)
                        .reviewed(SubmissionReview.whenever(List.of(ActivityProgress.COMPLETED.wireName()))))
                : timed;
    }

    /** The platform opens it from the first day on, and shows the last one as the day to hand in. */
    private static LtiResourceLinkItem timed(LtiResourceLinkItem item, Conditions conditions) {
        LtiResourceLinkItem opened = conditions.from() == null
                ? item
                : item.available(new ContentItem.Interval(conditions.from(), Instant.MAX));
        return conditions.until() == null
                ? opened
                : opened.submission(new ContentItem.Interval(Instant.MIN, conditions.until()));
    }
}
