package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;

/** Takes a browser to what a learner handed in: a teacher to anybody's work, a learner to their own (G-1). */
public final class ReviewEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/review/{link}/{learner}";

    private final School school;
    private final Tools tools;
    private final Launches launches;
    private final Visitors visitors;

    public ReviewEndpoint(School school, Tools tools, Launches launches, Visitors visitors) {
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
        Person learner = school.findPerson(request.inPath("learner"))
                .filter(found -> sees(person, found))
                .orElseThrow(() -> refuse(403, "Vous ne pouvez revoir que votre propre travail."));
        RegisteredTool tool =
                tools.findCurrent().orElseThrow(() -> refuse(409, "Aucun outil n’est encore enregistré."));
        return launches.reviewInBrowser(person, learner, link, tool).begin();
    }

    private boolean sees(Person person, Person learner) {
        return switch (person.role()) {
            case TEACHER, ADMINISTRATOR -> true;
            case MENTOR -> school.followedBy(person).contains(learner);
            case LEARNER -> learner.equals(person);
        };
    }

    private static Refusal refuse(int status, String reason) {
        return new Refusal(Answer.html(status, Pages.message("Ouverture impossible", reason)));
    }
}
