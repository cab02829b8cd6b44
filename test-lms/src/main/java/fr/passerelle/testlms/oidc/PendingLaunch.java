package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import java.util.function.Supplier;

/**
 * A launch between its login and its answer.
 *
 * @param loginHint must come back to the character
 * @param script read when the answer is made, so that a test may still bend it
 */
record PendingLaunch(
        Person person,
        String loginHint,
        Occasion occasion,
        RegisteredTool tool,
        Supplier<LaunchScript> script,
        LaunchWindow window) {}
