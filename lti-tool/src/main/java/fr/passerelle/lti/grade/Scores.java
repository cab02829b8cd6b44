package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.SubResource;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.lti.service.ServiceRequest;
import java.net.URI;

/**
 * Sends scores to a platform's gradebook. One call, one try: keeping a score until it is delivered is the
 * host's. Safe for use by many threads.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service">AGS 3.4</a>
 */
public final class Scores {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";
    private final ServiceClient client;

    public Scores(ServiceClient client) {
        this.client = client;
    }

    /**
     * Publishes a score for a line item; returns when the platform has taken it.
     *
     * @throws ServiceRefused otherwise; its error tells whether trying again will help
     */
    public void publish(Registration registration, DeploymentId deployment, URI lineItem, Score score) {
        client.send(
                registration,
                deployment,
                ServiceRequest.post(
                        SubResource.of(lineItem, "scores"), Scope.SCORE, MEDIA_TYPE, Json.write(score.written())));
    }

    /**
     * Tells those who listen to failed calls that a conflict stands: the platform keeps another score than ours. Until the
     * host finds that out, a conflict (409) is an answer like another, and often means that ours arrived before.
     */
    public void conflictStands(Registration registration, ServiceError conflict) {
        client.failed(registration, Scope.SCORE, conflict);
    }
}
