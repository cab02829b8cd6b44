package fr.passerelle.testlms;

import fr.passerelle.testlms.deeplinking.ChoiceEndpoint;
import fr.passerelle.testlms.deeplinking.ChoiceReturnEndpoint;
import fr.passerelle.testlms.deeplinking.DeepLink;
import fr.passerelle.testlms.deeplinking.DeepLinkingRequests;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.grade.GradeService;
import fr.passerelle.testlms.grade.Gradebook;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Personality;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.journal.Journal;
import fr.passerelle.testlms.oidc.AuthorizationEndpoint;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.oidc.LaunchEndpoint;
import fr.passerelle.testlms.oidc.Launches;
import fr.passerelle.testlms.oidc.ReturnEndpoint;
import fr.passerelle.testlms.oidc.ReviewEndpoint;
import fr.passerelle.testlms.registration.OpenIdConfigurationEndpoint;
import fr.passerelle.testlms.registration.RegistrationEndpoint;
import fr.passerelle.testlms.registration.RegistrationLinks;
import fr.passerelle.testlms.roster.RosterService;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.ToolAddresses;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.site.ActivityPages;
import fr.passerelle.testlms.site.CoursePages;
import fr.passerelle.testlms.site.ProtocolPages;
import fr.passerelle.testlms.site.SignInPages;
import fr.passerelle.testlms.site.Site;
import fr.passerelle.testlms.site.SitePaths;
import fr.passerelle.testlms.site.StoragePages;
import fr.passerelle.testlms.site.ToolPages;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.token.JwksEndpoint;
import fr.passerelle.testlms.token.PlatformKeys;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.token.TokenEndpoint;
import fr.passerelle.testlms.web.Routes;
import fr.passerelle.testlms.web.Visitors;
import fr.passerelle.testlms.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A running LMS. In a test:
 *
 * <pre>{@code
 * try (TestLms lms = TestLms.start()) {
 *     RegisteredTool tool = lms.registerTool(new ToolAddresses(login, launch, jwks));
 *     Launch launch = lms.launch("amina", "michel").with(Fault.EXPIRED_TOKEN);
 *     URI request = …; // what the tool answers to launch.loginInitiation()
 *     Map<String, String> form = launch.answer(request); // what the tool's launch URL is posted
 * }
 * }</pre>
 *
 * <p>People, courses and activities are asked for by handle ({@code amina}, {@code accueil}, {@code
 * michel}). Thread-safe; everything is forgotten when it is closed.
 */
public final class TestLms implements AutoCloseable {

    /** Has a second name, which makes another origin of the same machine. */
    private static final String LOOPBACK = "//127.0.0.1:";

    private static final Set<String> ALL_CLAIMS = Set.of("sub", "iss", "name", "given_name", "family_name", "email");

    private final WebServer server;
    private final PlatformEndpoints endpoints;
    private final Journal journal;
    private final School school;
    private final Tools tools;
    private final Faults faults = new Faults();
    private final Habits habits;
    private final PlatformKeys keys = new PlatformKeys();
    private final Visitors visitors = new Visitors();
    private final Gradebook gradebook;
    private final AccessTokens tokens;
    private final Launches launches;
    private final DeepLinkingRequests choices;
    private final RegistrationLinks links;

    private TestLms(TestLmsSettings settings) throws IOException {
        Personality personality = settings.personality();
        habits = new Habits(personality);
        school = School.demo(personality.subjectPrefix());
        tools = new Tools(personality::deployment);
        gradebook = new Gradebook(school);
        journal = new Journal();
        server = WebServer.bind(settings.host(), settings.port(), journal, settings.clock());
        String own = "http://" + settings.host() + ":" + server.port();
        String base = settings.publicUrl().isEmpty() ? own : settings.publicUrl();
        boolean elsewhere = personality.signsOnElsewhere() && base.contains(LOOPBACK);
        String signOn = elsewhere ? base.replace(LOOPBACK, "//localhost:") : base;
        endpoints = endpoints(base, signOn, personality);
        tokens = new AccessTokens(settings.clock());
        links = new RegistrationLinks(endpoints, settings.clock());
        GradeService grades = new GradeService(school, gradebook, tokens, faults, habits);
        RosterService roster = new RosterService(school, tokens, faults, habits);
        launches = new Launches(
                school, tools, keys, faults, habits, List.of(grades::claim, roster::claim), settings.clock());
        choices = new DeepLinkingRequests(launches);
        Routes routes = new Routes();
        addProtocol(routes, settings);
        addRegistration(routes);
        grades.addTo(routes);
        roster.addTo(routes);
        addPages(routes);
        server.start(routes, new AnswerFaults(faults));
    }

    /** On any free port of 127.0.0.1. */
    public static TestLms start() {
        return start(TestLmsSettings.forTests());
    }

    /**
     * As the settings say.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public static TestLms start(TestLmsSettings settings) {
        try {
            return new TestLms(settings);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public void close() {
        server.close();
        keys.release();
    }

    /** Registers a tool by hand, with every scope and every claim; links launch it from now on. */
    public RegisteredTool registerTool(ToolAddresses addresses) {
        return registerTool(addresses, Scopes.known());
    }

    /** The same with fewer scopes. */
    public RegisteredTool registerTool(ToolAddresses addresses, Set<String> scopes) {
        return tools.register((clientId, deploymentId) -> new RegisteredTool(
                clientId,
                deploymentId,
                addresses.launch().getAuthority(),
                addresses,
                List.of(addresses.launch()),
                scopes,
                ALL_CLAIMS,
                Map.of(),
                endpoints));
    }

    /**
     * The link that an administrator's browser opens: the one a tool gave out, with our configuration
     * and a token that works once, within the hour.
     */
    public URI registrationLink(URI toolRegistrationLink) {
        return links.withToken(toolRegistrationLink);
    }

    /** The same from a platform that gives no token (Q37). */
    public URI registrationLinkWithoutToken(URI toolRegistrationLink) {
        return links.withoutToken(toolRegistrationLink);
    }

    /** Every tool registered, by hand or by itself, oldest first. */
    public List<RegisteredTool> registeredTools() {
        return tools.all();
    }

    /** Somebody opens an activity, without a browser; with the tool registered last unless said otherwise. */
    public Launch launch(String person, String link) {
        return launches.prepare(school.person(person), school.link(link), tools.current());
    }

    /** Somebody looks at what a learner handed in, without a browser (G-1); all by handle. */
    public Launch review(String person, String learner, String link) {
        return launches.review(school.person(person), school.person(learner), school.link(link), tools.current());
    }

    /** Somebody asks what the tool knows about a person, without a browser. */
    public Launch dataPrivacy(String person, String concerned) {
        return launches.dataPrivacy(school.person(person), school.person(concerned), tools.current());
    }

    /** Copies a course with its links; grades stay behind (G-3). Returns the handle of the copy. */
    public String copyCourse(String course) {
        return school.copy(course).handle();
    }

    /** Resolves {@code $ResourceLink.id.history} from now on, which Moodle does not (Q16). */
    public void tellHistoryOfLinks() {
        habits.adopt(Trait.HISTORY_OF_LINKS);
    }

    /** Somebody chooses content for a course, without a browser. */
    public DeepLink deepLink(String person, String course) {
        return new DeepLink(choices, school.person(person), school.course(course), tools.current(), choices.usual());
    }

    /** What deep linking requests allow from now on, a teacher's in a browser too. */
    public void deepLinking(DeepLinkingSettings settings) {
        choices.allow(settings);
    }

    /** Misbehaves from now on, until recovery. */
    public void suffer(Fault fault) {
        faults.suffer(fault);
    }

    /** Misbehaves for the next requests, or launches, that the fault concerns. */
    public void suffer(Fault fault, int times) {
        faults.suffer(fault, times);
    }

    /** Ends every misbehaviour. */
    public void recover() {
        faults.recover();
    }

    public void recover(Fault fault) {
        faults.recover(fault);
    }

    /** Keeps data for tools like this from now on, for every page and launch (B-10). */
    public void offerStorage(PlatformStorage storage) {
        habits.offer(storage);
    }

    /** Takes up one more habit from now on. */
    public void adopt(Trait trait) {
        habits.adopt(trait);
    }

    /** Does not do so any more. */
    public void giveUp(Trait trait) {
        habits.giveUp(trait);
    }

    /** The people, courses and activities; a test may add more. */
    public School school() {
        return school;
    }

    /** What was kept of the scores. */
    public Gradebook gradebook() {
        return gradebook;
    }

    /** What arrived. */
    public Journal journal() {
        return journal;
    }

    /** The platform's own keys, to be rotated. */
    public PlatformKeys keys() {
        return keys;
    }

    /** Takes every access token back: the next call of a service is answered 401. */
    public void revokeAccessTokens() {
        tokens.revokeAll();
    }

    /** Whom client assertions must be addressed to; the token endpoint in most platforms. */
    public String tokenAudience() {
        return endpoints.tokenAudience();
    }

    public String issuer() {
        return endpoints.issuer();
    }

    public URI authorizationEndpoint() {
        return endpoints.authorizationEndpoint();
    }

    public URI tokenEndpoint() {
        return endpoints.tokenEndpoint();
    }

    public URI jwks() {
        return endpoints.jwks();
    }

    public URI openidConfiguration() {
        return endpoints.openidConfiguration();
    }

    public URI registrationEndpoint() {
        return endpoints.registrationEndpoint();
    }

    /** Where people choose who they are. */
    public URI signInUrl() {
        return at(SitePaths.SIGN_IN);
    }

    public URI coursePage(String course) {
        return at(SitePaths.course(school.course(course)));
    }

    /** The activity with the tool in its frame. */
    public URI activityPage(String link) {
        return at(SitePaths.activity(school.link(link)));
    }

    /** The same, on a page that offers this storage whatever the platform's habit. */
    public URI activityPage(String link, PlatformStorage storage) {
        return at(SitePaths.activity(school.link(link)) + "?" + LaunchEndpoint.STORAGE + "=" + storage.name());
    }

    /** The activity without a frame around it: what the page opens in a new tab. */
    public URI launchUrl(String link) {
        return at(SitePaths.newWindow(school.link(link)));
    }

    /** Where a teacher chooses content in the tool, in a frame. */
    public URI choicePage(String course) {
        return at(SitePaths.choice(school.course(course)));
    }

    /** What a learner handed in, in a frame. */
    public URI reviewPage(String link, String learner) {
        return at(SitePaths.review(school.link(link).handle(), school.person(learner)));
    }

    public URI gradebookPage(String course) {
        return at(SitePaths.gradebook(school.course(course)));
    }

    /** The last id token, decoded. */
    public URI idTokenPage() {
        return at(SitePaths.ID_TOKEN);
    }

    public URI journalPage() {
        return at(SitePaths.JOURNAL);
    }

    public URI faultsPage() {
        return at(SitePaths.FAULTS);
    }

    /** Where an administrator registers tools. */
    public URI adminPage() {
        return at(SitePaths.TOOLS);
    }

    private URI at(String path) {
        return URI.create(endpoints.base() + path);
    }

    private void addRegistration(Routes routes) {
        routes.route(
                "GET",
                OpenIdConfigurationEndpoint.PATH,
                "configuration",
                new OpenIdConfigurationEndpoint(endpoints, faults, habits));
        routes.route(
                "POST",
                RegistrationEndpoint.PATH,
                "registration",
                new RegistrationEndpoint(endpoints, tools, links, faults));
    }

    private void addPages(Routes routes) {
        Site site = new Site(school, visitors);
        new SignInPages(school, visitors).addTo(routes);
        StoragePages storage = new StoragePages(tools, endpoints, habits, faults);
        storage.addTo(routes);
        new CoursePages(site, school, tools, gradebook).addTo(routes);
        new ActivityPages(site, school, tools, gradebook, storage).addTo(routes);
        new ProtocolPages(site, school, launches.lastIdTokens(), journal, faults, habits).addTo(routes);
        new ToolPages(site, tools, endpoints, links, this::registerTool).addTo(routes);
    }

    private void addProtocol(Routes routes, TestLmsSettings settings) {
        AuthorizationEndpoint authorization = new AuthorizationEndpoint(launches, visitors, faults, endpoints);
        routes.page("GET", LaunchEndpoint.PATH, new LaunchEndpoint(school, tools, launches, visitors));
        routes.route("GET", AuthorizationEndpoint.PATH, "authentication", authorization);
        routes.route("POST", AuthorizationEndpoint.PATH, "authentication", authorization);
        routes.route("GET", JwksEndpoint.PATH, "jwks", new JwksEndpoint(keys, faults, habits));
        routes.route(
                "POST",
                TokenEndpoint.PATH,
                "token",
                new TokenEndpoint(tools, tokens, faults, habits, settings.clock()));
        routes.page("GET", ReviewEndpoint.PATH, new ReviewEndpoint(school, tools, launches, visitors));
        routes.page("GET", ChoiceEndpoint.PATH, new ChoiceEndpoint(school, tools, choices, visitors));
        routes.route(
                "POST",
                ChoiceReturnEndpoint.PATH,
                "deeplinking",
                new ChoiceReturnEndpoint(school, choices, visitors, habits, settings.clock()));
        routes.route("GET", ReturnEndpoint.PATH, "return", new ReturnEndpoint(school));
    }

    private static PlatformEndpoints endpoints(String base, String signOn, Personality personality) {
        return new PlatformEndpoints(
                personality.issuer(base),
                URI.create(signOn + AuthorizationEndpoint.PATH),
                URI.create(base + TokenEndpoint.PATH),
                // A port may be another school's a moment later, and its keys are not in anybody's cache.
                URI.create(base + JwksEndpoint.PATH + "?ecole=" + UUID.randomUUID()),
                URI.create(base + OpenIdConfigurationEndpoint.PATH),
                URI.create(base + RegistrationEndpoint.PATH),
                base,
                personality.tokenAudience(base + TokenEndpoint.PATH));
    }
}
