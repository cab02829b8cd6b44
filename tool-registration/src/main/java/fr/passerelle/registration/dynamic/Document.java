package fr.passerelle.registration.dynamic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A JSON document of the handshake, read with tolerance: a member of an odd type is absent. */
record Document(ObjectNode node) {

    static final int LONGEST_ADDRESS = 2_000;
    private static final int MAX_DEPTH = 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    static Optional<Document> parse(String text) {
        try {
            return of(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static Optional<Document> of(JsonNode node) {
        return node instanceof ObjectNode object ? Optional.of(new Document(object)) : Optional.empty();
    }

    static String write(Map<String, ?> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    boolean has(String member) {
        return node.hasNonNull(member);
    }

    /** A string, number or boolean as text, if it is not empty. */
    Optional<String> text(String member) {
        return Optional.ofNullable(node.get(member))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** As {@link #text}, where it is short and has no control characters: something to be kept. */
    Optional<String> word(String member, int longest) {
        return text(member)
                .filter(text -> text.length() <= longest && text.chars().noneMatch(Character::isISOControl));
    }

    Optional<URI> address(String member) {
        return word(member, LONGEST_ADDRESS).flatMap(Document::parsed);
    }

    Optional<Document> object(String member) {
        return Optional.ofNullable(node.get(member)).flatMap(Document::of);
    }

    /** The strings of an array, or the words of a string. */
    List<String> words(String member) {
        List<String> found = new ArrayList<>();
        each(member, value -> {
            if (value.isTextual()) {
                found.add(value.textValue());
            }
        });
        text(member).ifPresent(text -> found.addAll(List.of(text.strip().split("\\s+", -1))));
        return found;
    }

    /** The elements of an array, one by one. */
    void each(String member, Consumer<JsonNode> action) {
        JsonNode value = node.get(member);
        if (value != null && value.isArray()) {
            value.forEach(action);
        }
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
