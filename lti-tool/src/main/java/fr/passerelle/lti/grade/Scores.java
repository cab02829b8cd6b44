package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonMembers;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.lti.service.ServiceRequest;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends scores to a platform's gradebook. One call, one try: keeping a score until it is delivered is the
 * host's. Safe for use by many threads.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#score-service">AGS 3.4</a>
 */
public final class Scores {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

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
                        SubResource.of(lineItem, "scores"), Scope.SCORE, MEDIA_TYPE, Json.write(written(score))));
    }

    private static Map<String, Object> written(Score score) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("userId", score.userId());
        members.put("scoreGiven", JsonMembers.number(score.given()));
        members.put("scoreMaximum", JsonMembers.number(score.maximum()));
        members.put("activityProgress", score.activityProgress().wireName());
        members.put("gradingProgress", score.gradingProgress().wireName());
        members.put("timestamp", written(score.timestamp()));
        if (!score.comment().isBlank()) {
            members.put("comment", score.comment());
        }
        return members;
    }

    static String written(Instant time) {
        return MILLISECONDS.format(time);
    }
}
