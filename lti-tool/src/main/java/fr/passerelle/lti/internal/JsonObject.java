package fr.passerelle.lti.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object to read from. A member that is absent or null is nothing, whatever was asked for. */
public final class JsonObject {

    private final ObjectNode node;

    private JsonObject(ObjectNode node) {
        this.node = node;
    }

    static Optional<JsonObject> of(JsonNode node) {
        return node instanceof ObjectNode object ? Optional.of(new JsonObject(object)) : Optional.empty();
    }

    /** An object without members. */
    public static JsonObject empty() {
        return new JsonObject(Json.emptyObject());
    }

    public boolean has(String member) {
        return node.hasNonNull(member);
    }

    public List<String> members() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A member that is a string. */
    public Optional<String> string(String member) {
        return at(member).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A member that is a string, number or boolean, as text. */
    public Optional<String> text(String member) {
        return at(member).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** A member that is a string, number or boolean, as itself. */
    public Optional<Object> scalar(String member) {
        Optional<JsonNode> value = at(member).filter(JsonNode::isValueNode);
        return value.map(node -> node.isNumber()
                ? node.decimalValue()
                : node.isBoolean() ? (Object) node.booleanValue() : node.asText());
    }

    /** Like {@link #text}, empty if there is none. */
    public String textOrEmpty(String member) {
        return text(member).orElse("");
    }

    /** A member that is a JSON number of ordinary size. */
    public Optional<BigDecimal> number(String member) {
        return at(member)
                .filter(JsonNode::isNumber)
                .filter(value -> Double.isFinite(value.doubleValue()))
                .map(JsonNode::decimalValue);
    }

    /** A member that is a boolean, or the text of one. */
    public Optional<Boolean> truth(String member) {
        return text(member)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    public Optional<JsonObject> object(String member) {
        return at(member).flatMap(JsonObject::of);
    }

    public boolean isArray(String member) {
        return at(member).filter(JsonNode::isArray).isPresent();
    }

    /** The strings of an array, others skipped; a lone string counts as an array of one. */
    public List<String> strings(String member) {
        List<String> found = new ArrayList<>();
        at(member).ifPresent(value -> {
            if (value.isTextual()) {
                found.add(value.textValue());
            } else if (value.isArray()) {
                value.forEach(each -> {
                    if (each.isTextual()) {
                        found.add(each.textValue());
                    }
                });
            }
        });
        return found;
    }

    /** How many elements an array has; anything else that is there counts as one. */
    public int size(String member) {
        return at(member).map(value -> value.isArray() ? value.size() : 1).orElse(0);
    }

    /** The objects of an array, others skipped. */
    public List<JsonObject> objects(String member) {
        List<JsonObject> found = new ArrayList<>();
        at(member).filter(JsonNode::isArray).ifPresent(array -> array.forEach(each -> of(each).ifPresent(found::add)));
        return found;
    }

    /** Every member as text: scalars as they are, objects and arrays as JSON; null members left out. */
    public Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (!value.isNull()) {
                all.put(member.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        });
        return all;
    }

    /** The same object with these members set; all others stay, known or not. */
    public JsonObject with(Map<String, ?> members) {
        ObjectNode changed = node.deepCopy();
        // Through text: a tree made of values would write 40 as 4E+1.
        Json.object(Json.write(members)).ifPresent(written -> changed.setAll(written.node));
        return new JsonObject(changed);
    }

    private Optional<JsonNode> at(String member) {
        return Optional.ofNullable(node.get(member)).filter(value -> !value.isNull());
    }

    /** The object as JSON text. */
    @Override
    public String toString() {
        return node.toString();
    }
}
