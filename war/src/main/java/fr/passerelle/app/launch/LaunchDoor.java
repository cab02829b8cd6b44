package fr.passerelle.app.launch;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.launch.UnboundLaunch;
import fr.passerelle.lti.launch.VerifiedLaunch;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.SecretHash;
import fr.passerelle.lti.refusal.LaunchError.BrowserNotBound;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a verified launch to a session: one transaction takes the state, finds the placement, remembers where grades go
 * and opens the session. Nothing of it is kept when a part is refused.
 */
public final class LaunchDoor {
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ORIGIN = 300;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final Placements placements;
    private final GradeTargets targets;
    private final LaunchSessions sessions;

    public LaunchDoor(
            Transactions transactions,
            Catalogue catalogue,
            Placements placements,
            GradeTargets targets,
            LaunchSessions sessions) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.placements = placements;
        this.targets = targets;
        this.sessions = sessions;
    }

    /**
     * Where this launch leads.
     *
     * @throws LaunchRefused {@code STATE_UNKNOWN} when its state was taken before
     */
    public Entrance enter(VerifiedLaunch verified, BrowserSecret shown) {
        // Two first launches of a link, or of a learner, may meet: the loser gives its state back and takes it again.
        return transactions.callRacing(() -> enter(verified.take(), shown));
    }

    private Entrance enter(UnboundLaunch unbound, BrowserSecret shown) {
        Optional<Playable> playable = asked(unbound.launch()).flatMap(catalogue::find);
        if (!(unbound.launch() instanceof ResourceLinkLaunch launch) || playable.isEmpty()) {
            return new Entrance.Unconfigured(unbound.launch());
        }
        Placement placement = placements.playing(
                launch.registration().id(),
                launch.deploymentId(),
                launch.resourceLink().id(),
                playable.get().id());
        LaunchSession session = session(launch, placement);
        rememberTarget(launch, placement, session);
        if (shown.matches(unbound.secretHash())) {
            return new Entrance.Open(session, sessions.open(session, placement.registration()));
        }
        String oneTimeTicket = sessions.await(
                session, placement.registration(), unbound.secretHash().value());
        return new Entrance.Unproven(
                session,
                oneTimeTicket,
                unbound.storageTarget().orElse(""),
                origin(launch.registration().authorizationEndpoint()).toString());
    }

    private void rememberTarget(ResourceLinkLaunch launch, Placement placement, LaunchSession session) {
        if (!session.graded()) {
            targets.pause(placement, session.learner());
            return;
        }
        targets.remember(
                placement,
                session.learner(),
                launch.subject().orElseThrow(),
                launch.resourceLink(),
                launch.gradeEndpoint().orElseThrow());
    }

    private static Optional<PlayableId> asked(Launch launch) {
        return launch.custom().get("content").filter(PlayableId::isWellSpelled).map(PlayableId::new);
    }

    /** Only a known learner is graded: not a teacher, not a preview, not an anonymous visitor (A-38, D-11). */
    private static LaunchSession session(ResourceLinkLaunch launch, Placement placement) {
        boolean teacher = launch.roles().teacher();
        boolean graded = !teacher
                && !launch.roles().testUser()
                && launch.subject().isPresent()
                && launch.gradeEndpoint().filter(GradeTargets::takesScores).isPresent();
        return new LaunchSession(
                new LaunchId(Token.id()),
                learner(launch),
                placement.id(),
                teacher,
                graded,
                platformName(launch),
                frameAncestors(launch).stream().map(URI::toString).collect(Collectors.joining(" ")),
                returnAddress(launch));
    }

    /** Kept whole or not at all. */
    private static String returnAddress(ResourceLinkLaunch launch) {
        return launch.returnAddress()
                .map(address -> address.uri().toString())
                .filter(address -> address.length() <= LaunchSession.LONGEST_ADDRESS)
                .orElse("");
    }

    /** The name its people know it by, where it says it. */
    private static String platformName(ResourceLinkLaunch launch) {
        String said = launch.toolPlatform().map(ToolPlatform::name).orElse("");
        String name = said.isBlank() ? launch.registration().name() : said;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Registration and {@code sub}; an anonymous visitor is somebody new each time. */
    private static LearnerId learner(ResourceLinkLaunch launch) {
        String registration = launch.registration().id().value();
        return launch.subject()
                .map(subject -> new LearnerId(Hash.of(registration + "\n" + subject)))
                .orElseGet(() -> new LearnerId(Hash.of(registration + "\n\n" + Token.secret())));
    }

    /** The platform's own addresses; the page it wants us to return to tells hosts its endpoints do not (Canvas). */
    private static Set<URI> frameAncestors(ResourceLinkLaunch launch) {
        Set<URI> origins = new LinkedHashSet<>();
        origins.add(origin(launch.registration().authorizationEndpoint()));
        launch.presentation()
                .returnUrl()
                .map(LaunchDoor::origin)
                .filter(origin -> origin.toString().length() <= LONGEST_ORIGIN)
                .ifPresent(origins::add);
        return origins;
    }

    /** Scheme, host and port: what stands before the host may be a session key (Moodle). */
    private static URI origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme() + "://" + address.getHost() + port);
    }

    /** The choices a teacher is offered when the link names no content we know. */
    List<Playable> choices() {
        return catalogue.all();
    }

    /**
     * The session of a browser that proved itself after all.
     *
     * @throws LaunchRefused {@code BROWSER_NOT_BOUND} otherwise
     */
    public Entrance.Open prove(String launch, String oneTimeTicket, BrowserSecret secret) {
        return Optional.of(launch)
                .filter(LaunchId::isWellSpelled)
                .map(LaunchId::new)
                .flatMap(id -> sessions.prove(id, oneTimeTicket, hash -> secret.matches(new SecretHash(hash))))
                .map(opened -> new Entrance.Open(opened.session(), opened.ticket()))
                .orElseThrow(() -> new LaunchRefused(new BrowserNotBound()));
    }
}
