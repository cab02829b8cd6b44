package fr.passerelle.app.launch;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.picker.request.ContentRequests;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.platforms.LastLaunches;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.session.LaunchSessions;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.UnboundLaunch;
import fr.passerelle.lti.launch.VerifiedLaunch;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.SecretHash;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.LaunchError.BrowserNotBound;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * From a verified launch to a session: one transaction takes the state, finds what the person came for, remembers where
 * grades go and opens the session. Nothing of it is kept when a part is refused.
 */
public final class LaunchDoor {
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ORIGIN = 300;

    private final Transactions transactions;
    private final Reception reception;
    private final LaunchSessions sessions;
    private final ContentRequests requests;
    private final Contexts contexts;
    private final LastLaunches lastLaunches;

    public LaunchDoor(
            Transactions transactions,
            Supplier<Catalogue> catalogue,
            Placements placements,
            GradeTargets targets,
            LaunchSessions sessions,
            ContentRequests requests,
            Contexts contexts,
            LastLaunches lastLaunches) {
        this.transactions = transactions;
        this.reception = new Reception(catalogue, placements, targets);
        this.sessions = sessions;
        this.requests = requests;
        this.contexts = contexts;
        this.lastLaunches = lastLaunches;
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
        Launch launch = unbound.launch();
        lastLaunches.now(launch.registration().id());
        remember(launch);
        Welcome welcome = reception.receive(launch);
        if (welcome instanceof Welcome.Told told) {
            return new Entrance.Told(launch, told.topic());
        }
        Welcome.Admitted admitted = (Welcome.Admitted) welcome;
        LaunchSession session = session(launch, admitted);
        Entrance entrance = shown.matches(unbound.secretHash())
                ? new Entrance.Open(
                        session, sessions.open(session, launch.registration().id()))
                : unproven(unbound, session);
        ContentRequest request = admitted.request();
        if (request != null) {
            requests.keep(session.id(), request);
        }
        return entrance;
    }

    /** Where the services of the course are, for whoever looks after the platform: a self-test, not this launch. */
    private void remember(Launch launch) {
        launch.context()
                .ifPresent(context -> contexts.remember(new ContextServices(
                        launch.registration().id(),
                        launch.deploymentId(),
                        context.id(),
                        launch.gradeEndpoint().flatMap(GradeEndpoint::lineItems).orElse(null),
                        launch.rosterEndpoint().map(RosterEndpoint::memberships).orElse(null))));
    }

    private Entrance unproven(UnboundLaunch unbound, LaunchSession session) {
        Registration registration = unbound.launch().registration();
        String ticket =
                sessions.await(session, registration.id(), unbound.secretHash().value());
        return new Entrance.Unproven(session, ticket, unbound.login(), registration);
    }

    private static LaunchSession session(Launch launch, Welcome.Admitted admitted) {
        return new LaunchSession(
                new LaunchId(Token.id()),
                People.seated(launch),
                admitted.errand(),
                launch.roles().teacher(),
                admitted.graded(),
                platformName(launch),
                frameAncestors(launch).stream().map(URI::toString).collect(Collectors.joining(" ")),
                returnAddress(launch));
    }

    /** Kept whole or not at all. */
    private static String returnAddress(Launch launch) {
        return launch.returnAddress()
                .map(address -> address.uri().toString())
                .filter(address -> address.length() <= LaunchSession.LONGEST_ADDRESS)
                .orElse("");
    }

    /** The name its people know it by, where it says it. */
    private static String platformName(Launch launch) {
        String said = launch.toolPlatform().map(ToolPlatform::name).orElse("");
        String name = said.isBlank() ? launch.registration().name() : said;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The platform's own addresses; the page it wants us to return to tells hosts its endpoints do not (Canvas). */
    private static Set<URI> frameAncestors(Launch launch) {
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
    static URI origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme() + "://" + address.getHost() + port);
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
