package fr.passerelle.app.launch;

import fr.passerelle.lti.claim.ReturnAddress;
import fr.passerelle.lti.launch.Launch;
import java.net.URI;

/**
 * A valid launch that leads to no session, and why ({@code launch/told}).
 *
 * @param topic names the texts
 * @param back where the person came from, or empty
 */
public record ToldPage(String topic, String back) {
    static ToldPage of(Launch launch, Welcome.Topic topic) {
        return new ToldPage(
                topic.name(),
                launch.returnAddress()
                        .map(ReturnAddress::uri)
                        .map(URI::toString)
                        .orElse(""));
    }
}
