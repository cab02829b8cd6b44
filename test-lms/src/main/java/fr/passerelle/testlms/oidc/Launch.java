package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Parameters;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One person opening one activity, or doing something else with the tool, played without a browser: the fields for the tool's login URL, then
 * the form that answers the tool's authentication request. A test may bend it at any time before the
 * answer. Not thread-safe while being bent.
 */
public final class Launch {

    /** Nearly 3,000 characters of every kind that is easily lost on the way. */
    private static final String LONG = "+% \"'{}&=#;é日本\\/<>".repeat(164);

    private static final List<String> TEST_USER = List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
            "http://purl.imsglobal.org/vocab/lti/system/person#TestUser");

    private final Launches launches;
    private final Person person;
    private final Occasion occasion;
    private final RegisteredTool tool;
    private volatile LaunchWindow window;
    private volatile LaunchScript script;

    Launch(
            Launches launches,
            Person person,
            Occasion occasion,
            RegisteredTool tool,
            Collection<Fault> faults,
            LaunchWindow window) {
        this.launches = launches;
        this.person = person;
        this.occasion = occasion;
        this.tool = tool;
        this.window = window;
        this.script = LaunchScript.honest().with(faults);
    }

    /** The same person and activity with another tool than the one registered last. */
    public Launch of(RegisteredTool other) {
        return new Launch(launches, person, occasion, other, script.faults(), window);
    }

    public Launch with(Fault... faults) {
        script = script.with(List.of(faults));
        return this;
    }

    /** Sets a claim by its full name, after all faults. */
    public Launch claim(String name, Object value) {
        script = script.withClaim(name, value);
        return this;
    }

    /** Leaves a claim out, after all faults. */
    public Launch without(String claim) {
        script = script.without(claim);
        return this;
    }

    /** Offers the tool this storage, whatever the platform's habit (B-5). */
    public Launch offering(PlatformStorage storage) {
        window = new LaunchWindow(window.inBrowser(), storage, window.documentTarget());
        return this;
    }

    /** Opens the activity in a window of its own instead of a frame. */
    public Launch inNewWindow() {
        window = new LaunchWindow(window.inBrowser(), window.storage(), LaunchWindow.WINDOW);
        return this;
    }

    /** A teacher sees what a learner would: a learner, marked as not a real one. */
    public Launch asTestUser() {
        return claim(ClaimNames.ROLES, TEST_USER);
    }

    /** Says nothing about who it is. */
    public Launch anonymous() {
        List.of("sub", "name", "given_name", "family_name", "email", ClaimNames.EXT)
                .forEach(this::without);
        return this;
    }

    /** Tells of an agreement of LTI 1.1. */
    public Launch migratingFrom(LegacyAgreement agreement) {
        script = script.migrating(agreement);
        return this;
    }

    public RegisteredTool tool() {
        return tool;
    }

    /** The fields for the tool's login URL; each call begins a launch of its own. */
    public Map<String, String> loginInitiation() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", tool.issuer());
        fields.put("target_link_uri", occasion.target(tool));
        String loginHint = script.has(Fault.LONG_HINTS) ? person.sub() + LONG : person.sub();
        fields.put("login_hint", loginHint);
        fields.put(
                "lti_message_hint",
                launches.remember(new PendingLaunch(person, loginHint, occasion, tool, () -> script, window)));
        fields.put("client_id", tool.clientId());
        boolean prefixed = !launches.habits().has(Trait.DEPLOYMENT_ID_WITHOUT_PREFIX);
        fields.put(prefixed ? "lti_deployment_id" : "deployment_id", tool.deploymentId());
        if (!window.storage().target().isEmpty()) {
            fields.put("lti_storage_target", window.storage().target());
        }
        LoginFaults.apply(script, fields);
        return fields;
    }

    /** The same as a link, for a login by GET. */
    public URI loginInitiationLink() {
        String address = tool.addresses().initiateLogin().toString();
        String query = loginInitiation().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    /**
     * The form fields the platform posts to the tool's redirect URI, {@code id_token} and {@code state}
     * or {@code error}, for the authentication request with these parameters in its query.
     *
     * @throws AuthenticationError if client or redirect URI are wrong: nothing would reach the tool
     */
    public Map<String, String> answer(URI authenticationRequest) {
        String query = authenticationRequest.getRawQuery();
        return answer(Parameters.parse(query == null ? "" : query));
    }

    /** The same for an authentication request that was posted. */
    public Map<String, String> answer(Map<String, String> authenticationRequest) {
        return answer(Parameters.of(authenticationRequest));
    }

    private Map<String, String> answer(Parameters parameters) {
        return launches.answer(parameters, Optional.empty()).fields();
    }

    /** What takes a browser to the tool's login: a page that posts itself, or a redirect. */
    public Answer begin() {
        return script.has(Fault.LOGIN_BY_GET) || launches.habits().has(Trait.LOGIN_BY_GET)
                ? Answer.seeOther(loginInitiationLink())
                : Answer.html(
                        200,
                        Pages.autoSubmitted(
                                "Ouverture de l’activité", tool.addresses().initiateLogin(), loginInitiation()));
    }
}
