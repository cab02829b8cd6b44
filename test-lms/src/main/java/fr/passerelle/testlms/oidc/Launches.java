package fr.passerelle.testlms.oidc;

import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.token.PlatformKeys;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Parameters;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The launches under way: started here, answered once each unless it is a habit to answer again. Thread-safe. */
public final class Launches {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final School school;
    private final Tools tools;
    private final Faults faults;
    private final Habits habits;
    private final Clock clock;
    private final MessageClaims messages;
    private final ClaimFaults claimFaults;
    private final IdTokens idTokens;
    private final Map<String, PendingLaunch> pending = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final LastIdTokens lastIdTokens = new LastIdTokens();

    public Launches(
            School school,
            Tools tools,
            PlatformKeys keys,
            Faults faults,
            Habits habits,
            List<ServiceClaims> services,
            Clock clock) {
        this.school = school;
        this.tools = tools;
        this.faults = faults;
        this.habits = habits;
        this.clock = clock;
        this.messages = new MessageClaims(school, habits, services, clock);
        this.claimFaults = new ClaimFaults(clock);
        this.idTokens = new IdTokens(keys, faults);
    }

    /** A launch that no browser takes part in, or whose browser needs no session here. */
    public Launch prepare(Person person, ResourceLink link, RegisteredTool tool) {
        return prepare(person, Occasion.opening(school.courseOf(link), link), tool);
    }

    /** The same for any other message. */
    public Launch prepare(Person person, Occasion occasion, RegisteredTool tool) {
        return new Launch(this, person, occasion, tool, faults.strikingLaunch(), window(false));
    }

    /** A launch in the browser in which this person is signed in. */
    Launch prepareInBrowser(Person person, ResourceLink link, RegisteredTool tool) {
        return prepareInBrowser(person, Occasion.opening(school.courseOf(link), link), tool);
    }

    /** The same for any other message. */
    public Launch prepareInBrowser(Person person, Occasion occasion, RegisteredTool tool) {
        return new Launch(this, person, occasion, tool, faults.strikingLaunch(), window(true));
    }

    Habits habits() {
        return habits;
    }

    private LaunchWindow window(boolean inBrowser) {
        return new LaunchWindow(inBrowser, habits.storage(), LaunchWindow.FRAME);
    }

    /** A teacher looks at what a learner handed in, or a learner at their own work (G-1). */
    public Launch review(Person person, Person learner, ResourceLink link, RegisteredTool tool) {
        return prepare(person, reviewing(learner, link), tool);
    }

    /** The same in the browser in which the person is signed in. */
    Launch reviewInBrowser(Person person, Person learner, ResourceLink link, RegisteredTool tool) {
        return prepareInBrowser(person, reviewing(learner, link), tool);
    }

    private Occasion reviewing(Person learner, ResourceLink link) {
        return Occasion.about("LtiSubmissionReviewRequest", school.courseOf(link), link)
                .saying(ClaimNames.FOR_USER, MessageClaims.forUser(learner));
    }

    /** Somebody asks what the tool knows about a person; no course is told. */
    public Launch dataPrivacy(Person person, Person concerned, RegisteredTool tool) {
        Occasion occasion = Occasion.inCourse(
                        "DataPrivacyLaunchRequest", school.courses().get(0))
                .saying(ClaimNames.FOR_USER, MessageClaims.forUser(concerned))
                .without(ClaimNames.CONTEXT)
                .without(ClaimNames.LIS)
                .without(ClaimNames.GRADES)
                .without(ClaimNames.ROSTER);
        return prepare(person, occasion, tool);
    }

    /** True if this launch in a browser is to finish somebody else's login. */
    boolean isStolen() {
        return faults.strikes(Fault.LOGIN_OF_ANOTHER_BROWSER);
    }

    /** What went out last, for people to read. */
    public LastIdTokens lastIdTokens() {
        return lastIdTokens;
    }

    /** Remembers a launch until it is answered; returns its message hint, JSON as in Moodle. */
    String remember(PendingLaunch launch) {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("cmid", launch.occasion().number());
        hint.put("launchid", "ltilaunch" + launch.occasion().number() + "_" + Base64URL.encode(bytes));
        if (launch.script().get().has(Fault.LONG_HINTS)) {
            hint.put("remplissage", launch.loginHint());
        }
        String json = Json.write(hint);
        String sent = habits.has(Trait.HINT_LIKE_A_JWT) ? likeJwt(json) : json;
        pending.put(sent, launch);
        return sent;
    }

    private static String likeJwt(String json) {
        return Base64URL.encode("{\"alg\":\"HS256\"}") + "." + Base64URL.encode(json) + "."
                + Base64URL.encode(json).toString().substring(0, 20);
    }

    /** True if this request belongs to a launch that must be answered in its own browser. */
    boolean isInBrowser(Parameters parameters) {
        PendingLaunch launch = pending.get(parameters.first("lti_message_hint").orElse(""));
        return launch != null && launch.window().inBrowser();
    }

    /** Checks a request and makes the form for it, with an error where the tool may hear of one. */
    AuthenticationResponse answer(Parameters parameters, Optional<String> signedIn) {
        URI redirectUri = AuthenticationRequest.redirectUri(parameters, tools);
        try {
            AuthenticationRequest request = AuthenticationRequest.from(parameters, tools);
            PendingLaunch launch = take(request, signedIn);
            return new AuthenticationResponse(redirectUri, fields(request, launch));
        } catch (AuthenticationError error) {
            return new AuthenticationResponse(redirectUri, fields(error, parameters));
        }
    }

    private PendingLaunch take(AuthenticationRequest request, Optional<String> signedIn) {
        String hint = request.messageHint();
        PendingLaunch launch = habits.has(Trait.HINTS_WORK_AGAIN) ? pending.get(hint) : pending.remove(hint);
        if (launch == null) {
            throw AuthenticationError.posted("invalid_request", "lti_message_hint is unknown or was used before");
        }
        if (!launch.tool().clientId().equals(request.tool().clientId())) {
            throw AuthenticationError.posted("unauthorized_client", "the launch is for another client");
        }
        if (launch.window().inBrowser() && signedIn.isEmpty()) {
            throw AuthenticationError.posted("login_required", "nobody is signed in");
        }
        boolean same = launch.loginHint().equals(request.loginHint());
        if (!same || signedIn.filter(id -> !id.equals(launch.person().id())).isPresent()) {
            throw AuthenticationError.posted("access_denied", "login_hint is not the person signed in");
        }
        if (!nonces.add(request.tool().clientId() + " " + request.nonce())) {
            throw AuthenticationError.posted("invalid_request", "this nonce was used before");
        }
        return launch;
    }

    private Map<String, String> fields(AuthenticationRequest request, PendingLaunch launch) {
        LaunchScript script = launch.script().get();
        if (script.has(Fault.PLATFORM_ERROR)) {
            return fields(
                    AuthenticationError.posted("login_required", "Session expirée <b>ici</b>"),
                    Parameters.of(Map.of("state", request.state())));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (!script.has(Fault.NO_TOKEN)) {
            fields.put("id_token", idToken(request, launch, script));
        }
        if (!script.has(Fault.NO_STATE)) {
            fields.put("state", script.has(Fault.WRONG_STATE) ? "un-autre-state" : request.state());
        }
        return fields;
    }

    private String idToken(AuthenticationRequest request, PendingLaunch launch, LaunchScript script) {
        Map<String, Object> claims = messages.of(launch, request.nonce());
        LegacyAgreement legacy = script.legacy();
        if (legacy != null) {
            claims.put(ClaimNames.LTI_1_1, legacy.claim(claims));
        }
        claimFaults.apply(script.faults(), claims);
        claims.putAll(script.claims());
        claims.keySet().removeAll(script.absent());
        String token = idTokens.of(claims, script.faults());
        lastIdTokens.keep(DecodedIdToken.of(token, claims, launch, clock.instant()));
        return token;
    }

    private static Map<String, String> fields(AuthenticationError error, Parameters parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("error", error.code());
        fields.put("error_description", String.valueOf(error.getMessage()));
        parameters.first("state").ifPresent(state -> fields.put("state", state));
        return fields;
    }
}
