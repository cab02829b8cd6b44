package fr.passerelle.app.catalogue.source;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, with the line it starts on, from 1. */
sealed interface YamlNode {

    int line();

    /**
     * A single value.
     *
     * @param plain written without quotes, so that it may also be a number, a boolean or nothing
     * @param block written over the following lines, after a bar
     */
    record Scalar(String text, boolean plain, boolean block, int line) implements YamlNode {
        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    record Mapping(Map<String, YamlNode> fields, Map<String, Integer> lines, int line) implements YamlNode {}
}
