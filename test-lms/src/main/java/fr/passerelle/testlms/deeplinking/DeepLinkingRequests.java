package fr.passerelle.testlms.deeplinking;

import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.oidc.Launches;
import fr.passerelle.testlms.oidc.Occasion;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requests under way, each answered once. Thread-safe. */
public final class DeepLinkingRequests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String TARGET_LINK = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";

    private final Launches launches;
    private final Map<String, DeepLinkingRequest> open = new ConcurrentHashMap<>();
    private volatile DeepLinkingSettings usual = DeepLinkingSettings.likeMoodle();

    public DeepLinkingRequests(Launches launches) {
        this.launches = launches;
    }

    /** What requests allow that do not say otherwise; a teacher's browser gets these. */
    public DeepLinkingSettings usual() {
        return usual;
    }

    public void allow(DeepLinkingSettings settings) {
        usual = settings;
    }

    Launch open(Person person, Course course, RegisteredTool tool, DeepLinkingSettings settings) {
        return launches.prepare(person, occasion(remembered(person, course, tool, settings, false)), tool);
    }

    Launch openInBrowser(Person person, Course course, RegisteredTool tool) {
        return launches.prepareInBrowser(person, occasion(remembered(person, course, tool, usual, true)), tool);
    }

    Optional<DeepLinkingRequest> find(String ticket) {
        return Optional.ofNullable(open.get(ticket));
    }

    /** Uses a request up; false if that was done before. */
    boolean take(DeepLinkingRequest request) {
        return open.remove(request.ticket()) != null;
    }

    private DeepLinkingRequest remembered(
            Person person, Course course, RegisteredTool tool, DeepLinkingSettings settings, boolean inBrowser) {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DeepLinkingRequest request = new DeepLinkingRequest(ticket, person, course, tool, settings, inBrowser);
        open.put(ticket, request);
        return request;
    }

    private static Occasion occasion(DeepLinkingRequest request) {
        Occasion occasion = Occasion.inCourse("LtiDeepLinkingRequest", request.course())
                .saying(SETTINGS, request.settings().claim(request.returnUrl()));
        return request.settings().targetLink() ? occasion : occasion.without(TARGET_LINK);
    }
}
