package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.Map;

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
                .map(found -> "Retour vers « " + found.title() + " »")
                .orElse("Retour vers votre cours");
        String message = request.query().first("lti_msg").orElse("");
        String error = request.query().first("lti_errormsg").orElse("");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", course);
        values.put("message", message);
        values.put("hasMessage", !message.isEmpty());
        values.put("error", error);
        values.put("hasError", !error.isEmpty());
        values.put("isSilent", message.isEmpty() && error.isEmpty());
        return Answer.html(200, Pages.document("return", values));
    }
}
