package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;
import java.util.Optional;
import java.util.stream.Stream;

/** What an activity's frame shows first: a form that takes the browser to the tool's login. */
public final class LaunchEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/launch/{link}";

    /** Names the storage that the page around the frame offers, if it is not the platform's habit. */
    public static final String STORAGE = "stockage";

    /** Says that a teacher wants to see what a learner would. */
    public static final String PREVIEW = "apercu";

    /** Says that the activity opens in a window of its own. */
    public static final String NEW_WINDOW = "fenetre";

    private final School school;
    private final Tools tools;
    private final Launches launches;
    private final Visitors visitors;
    private final StolenLogin stolen = new StolenLogin();

    public LaunchEndpoint(School school, Tools tools, Launches launches, Visitors visitors) {
        this.school = school;
        this.tools = tools;
        this.launches = launches;
        this.visitors = visitors;
    }

    @Override
    public Answer answer(Request request) {
        Person person = visitors.person(request)
                .flatMap(school::findPerson)
                .orElseThrow(() -> refuse(403, "Personne n’est connecté dans cette fenêtre."));
        ResourceLink link = school.findLink(request.inPath("link"))
                .filter(found -> school.courseOf(found).hasMember(person))
                .orElseThrow(() -> refuse(404, "Cette activité n’existe pas dans vos cours."));
        Launch launch = tools.findCurrent()
                .map(tool -> launches.prepareInBrowser(person, link, tool))
                .orElseThrow(() -> refuse(409, "Aucun outil n’est encore enregistré."));
        storage(request).ifPresent(launch::offering);
        if (request.query().first(NEW_WINDOW).isPresent()) {
            launch.inNewWindow();
        }
        if (request.query().first(PREVIEW).isPresent()
                && (person.role() == Role.TEACHER || person.role() == Role.ADMINISTRATOR)) {
            launch.asTestUser();
        }
        return launches.isStolen()
                ? stolen.finish(launches.prepare(somebodyElse(person), link, launch.tool()))
                : launch.begin();
    }

    private Person somebodyElse(Person person) {
        return school.people().stream()
                .filter(other -> !other.equals(person))
                .findFirst()
                .orElse(person);
    }

    /** The storage that an address names; empty where it names none. */
    public static Optional<PlatformStorage> storage(Request request) {
        String named = request.query().first(STORAGE).orElse("");
        return Stream.of(PlatformStorage.values())
                .filter(storage -> storage.name().equals(named))
                .findFirst();
    }

    private static Refusal refuse(int status, String reason) {
        return new Refusal(Answer.html(status, Pages.message("Ouverture impossible", reason)));
    }
}
