package fr.passerelle.testlms.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A score as it arrived, accepted or not.
 *
 * @param person the handle of the person, empty where nobody is known by that subject
 * @param arrival the request it came in, with its answer's status
 * @param body the score object, an empty object where it could not be read
 */
public record ReceivedScore(String person, Arrival arrival, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ReceivedScore of(Arrival arrival) {
        return new ReceivedScore(arrival.fact("person").orElse(""), arrival, read(arrival));
    }

    public String userId() {
        return text("userId").orElse("");
    }

    /** The path and query of the request, whose query a tool must have kept (D-6). */
    public String target() {
        return arrival.target();
    }

    /** The id of the resource link whose column it is, empty for a column of no link. */
    public Optional<String> link() {
        return arrival.fact("link");
    }

    public OptionalDouble scoreGiven() {
        return number("scoreGiven");
    }

    public OptionalDouble scoreMaximum() {
        return number("scoreMaximum");
    }

    public String activityProgress() {
        return text("activityProgress").orElse("");
    }

    public String gradingProgress() {
        return text("gradingProgress").orElse("");
    }

    public String timestamp() {
        return text("timestamp").orElse("");
    }

    public Optional<String> comment() {
        return text("comment");
    }

    public int status() {
        return arrival.status();
    }

    public boolean accepted() {
        return arrival.accepted();
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(body.get(member)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private OptionalDouble number(String member) {
        JsonNode value = body.get(member);
        return value != null && value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    private static JsonNode read(Arrival arrival) {
        try {
            JsonNode read = JSON.readTree(arrival.fact("body").orElse("{}"));
            return read.isObject() ? read : JSON.createObjectNode();
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
