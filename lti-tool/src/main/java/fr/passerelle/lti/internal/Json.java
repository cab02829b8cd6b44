package fr.passerelle.lti.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes JSON; what is read comes from outside, so depth and lengths are bounded. */
public final class Json {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_TEXT = 1024 * 1024;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectReader UNAMBIGUOUS =
            MAPPER.reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Json() {}

    /** The object in the text, or nothing if it is not one whole JSON object. */
    public static Optional<JsonObject> object(String text) {
        return parsed(text).flatMap(JsonObject::of);
    }

    /**
     * The object in UTF-8 bytes, or nothing if two readers could understand it differently: another encoding,
     * bytes that are no UTF-8, a mark before it, a member named twice.
     */
    public static Optional<JsonObject> unambiguousObject(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return Optional.ofNullable(UNAMBIGUOUS.readTree(text)).flatMap(JsonObject::of);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The objects of an array, others skipped; or nothing if it is not an array. */
    public static Optional<List<JsonObject>> objects(String text) {
        return parsed(text).filter(JsonNode::isArray).map(array -> {
            List<JsonObject> found = new ArrayList<>();
            array.forEach(each -> JsonObject.of(each).ifPresent(found::add));
            return found;
        });
    }

    /** Writes maps, lists, texts, numbers and booleans. */
    public static String write(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
