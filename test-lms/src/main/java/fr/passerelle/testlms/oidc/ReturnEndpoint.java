package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Request;

/** Where a tool sends people back, perhaps with a message; what it logs goes to the journal. */
public final class ReturnEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/return.php";

    private final School school;

    public ReturnEndpoint(School school) {
        this.school = school;
    }

    @Override
    public Answer answer(Request request) {
        String course = request.query()
                .first("course")
                .flatMap(school::findCourse)
                .map(Course::title)
                .orElse("votre cours");
        String told = request.query()
                .first("lti_errormsg")
                .or(() -> request.query().first("lti_msg"))
                .orElse("L’activité est fermée.");
        return Answer.html(200, Pages.message("Retour vers « " + course + " »", told));
    }
}
