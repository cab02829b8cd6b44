package fr.passerelle.testlms.deeplinking;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;

/** Takes a teacher's browser to the tool, to choose (C-1). */
public final class ChoiceEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/contentitem.php/{course}";

    private final School school;
    private final Tools tools;
    private final DeepLinkingRequests requests;
    private final Visitors visitors;

    public ChoiceEndpoint(School school, Tools tools, DeepLinkingRequests requests, Visitors visitors) {
        this.school = school;
        this.tools = tools;
        this.requests = requests;
        this.visitors = visitors;
    }

    @Override
    public Answer answer(Request request) {
        Person person = visitors.person(request)
                .flatMap(school::findPerson)
                .filter(found -> found.role() == Role.TEACHER || found.role() == Role.ADMINISTRATOR)
                .orElseThrow(() -> refuse(403, "Seule l’équipe pédagogique peut choisir un contenu."));
        Course course = school.findCourse(request.inPath("course"))
                .filter(found -> found.hasMember(person))
                .orElseThrow(() -> refuse(404, "Ce cours n’est pas l’un des vôtres."));
        return tools.findCurrent()
                .map(tool -> requests.openInBrowser(person, course, tool).begin())
                .orElseThrow(() -> refuse(409, "Aucun outil n’est encore enregistré."));
    }

    private static Refusal refuse(int status, String reason) {
        return new Refusal(Answer.html(status, Pages.message("Ouverture impossible", reason)));
    }
}
