package fr.passerelle.testlms.deeplinking;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.URI;

/**
 * A request that awaits its response.
 *
 * @param ticket what makes its return address its own
 * @param inBrowser true where the response must come from the browser in which the person is signed in
 */
record DeepLinkingRequest(
        String ticket,
        Person person,
        Course course,
        RegisteredTool tool,
        DeepLinkingSettings settings,
        boolean inBrowser) {

    /** Where the response goes; with a query string, like Moodle's. */
    URI returnUrl() {
        return URI.create(tool.base() + ChoiceReturnEndpoint.PATH + "?course=" + course.id() + "&id="
                + tool.deploymentId() + "&sesskey=" + ticket);
    }
}
