package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.function.Supplier;

/**
 * A launch between its login and its answer.
 *
 * @param script read when the answer is made, so that a test may still bend it
 */
record PendingLaunch(
        Person person, ResourceLink link, RegisteredTool tool, Supplier<LaunchScript> script, LaunchWindow window) {}
