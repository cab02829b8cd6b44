package fr.passerelle.lti.grade;

import fr.passerelle.lti.internal.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * A gradebook column as the platform keeps it. Its id is its address; what the platform did not say is
 * empty, a maximum it did not say is 0.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0#line-item-service">AGS 3.2</a>
 */
public record LineItem(
        URI id, String label, double scoreMaximum, String resourceLinkId, String resourceId, String tag) {

    static Optional<LineItem> read(JsonObject json) {
        return json.string("id")
                .flatMap(GradeEndpoint::address)
                .map(id -> new LineItem(
                        id,
                        json.textOrEmpty("label"),
                        json.number("scoreMaximum").map(BigDecimal::doubleValue).orElse(0.0),
                        json.textOrEmpty("resourceLinkId"),
                        json.textOrEmpty("resourceId"),
                        json.textOrEmpty("tag")));
    }
}
