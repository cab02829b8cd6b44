package fr.passerelle.testlms.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;

/** What a tool says a column should be; holding one proves that it is well formed. */
record LineItemBody(String label, double scoreMaximum, String resourceId, String tag, String resourceLinkId) {

    static LineItemBody from(Request request) {
        MediaTypes.requireBody(request, MediaTypes.LINE_ITEM);
        ObjectNode body =
                Json.readObject(request.body()).orElseThrow(() -> Refusal.of(400, "the body is not a JSON object"));
        String label = text(body, "label");
        JsonNode maximum = body.path("scoreMaximum");
        if (label.isBlank() || !maximum.isNumber() || maximum.doubleValue() <= 0) {
            throw Refusal.of(400, "a line item needs a label and a scoreMaximum above 0");
        }
        return new LineItemBody(
                label,
                maximum.doubleValue(),
                text(body, "resourceId"),
                text(body, "tag"),
                text(body, "resourceLinkId"));
    }

    private static String text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw Refusal.of(400, name + " is not a text");
        }
        return value.textValue();
    }
}
