package fr.passerelle.testlms.deeplinking;

import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;

/**
 * Somebody chooses content in a tool, without a browser:
 *
 * <pre>{@code
 * Launch launch = lms.deepLink("helene", "accueil").with(DeepLinkingSettings.likeCertification()).launch();
 * }</pre>
 *
 * <p>The launch is answered like any other; the tool then posts its response to the return address that
 * the message names. What became of it is in the journal ({@code journal().deepLinks()}), the links that
 * were placed are in the school.
 */
public final class DeepLink {

    private final DeepLinkingRequests requests;
    private final Person person;
    private final Course course;
    private final RegisteredTool tool;
    private final DeepLinkingSettings settings;

    public DeepLink(
            DeepLinkingRequests requests,
            Person person,
            Course course,
            RegisteredTool tool,
            DeepLinkingSettings settings) {
        this.requests = requests;
        this.person = person;
        this.course = course;
        this.tool = tool;
        this.settings = settings;
    }

    public DeepLink with(DeepLinkingSettings other) {
        return new DeepLink(requests, person, course, tool, other);
    }

    /** The same with another tool than the one registered last. */
    public DeepLink of(RegisteredTool other) {
        return new DeepLink(requests, person, course, other, settings);
    }

    /** Begins a request of its own each time. */
    public Launch launch() {
        return requests.open(person, course, tool, settings);
    }
}
