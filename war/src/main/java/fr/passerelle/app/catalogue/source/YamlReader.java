package fr.passerelle.app.catalogue.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML file into {@link YamlNode}s, straight from the parser's events: no object is ever built from a tag, no
 * alias is ever followed, and each node knows its line.
 */
final class YamlReader {

    static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 20;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String text, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_BYTES)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The file's content; empty, with the problem told, when it cannot be read at all. */
    static Optional<YamlNode> read(String text, String file, Problems problems) {
        try {
            return new YamlReader(text, file, problems).document();
        } catch (Refused refused) {
            problems.add(refused.code, file, refused.line, refused.facts);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            problems.add(cause(e), file, line);
        } catch (YamlEngineException e) {
            problems.add(ProblemCode.YAML_UNREADABLE, file, 1);
        }
        return Optional.empty();
    }

    // The parser explains itself in English, to programmers: three of its sentences cover most of what authors meet.
    private static ProblemCode cause(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("\\t")) {
            return ProblemCode.YAML_TAB;
        }
        if (problem.contains("mapping values are not allowed")) {
            return ProblemCode.YAML_COLON;
        }
        return problem.contains("unexpected end of stream") ? ProblemCode.YAML_QUOTE_OPEN : ProblemCode.YAML_UNREADABLE;
    }

    private Optional<YamlNode> document() {
        Event first = events.next();
        while (first.getEventId() == Event.ID.StreamStart || first.getEventId() == Event.ID.DocumentStart) {
            first = events.next();
        }
        if (!(first instanceof NodeEvent)) {
            problems.add(ProblemCode.YAML_EMPTY, file, 1);
            return Optional.empty();
        }
        YamlNode root = node(first, 0);
        events.next();
        Event last = events.next();
        if (last.getEventId() == Event.ID.DocumentStart) {
            problems.add(ProblemCode.YAML_SEVERAL_DOCUMENTS, file, line(last));
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Refused(ProblemCode.YAML_TOO_DEEP, line(event), Integer.toString(DEEPEST));
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
            throw new Refused(ProblemCode.YAML_ALIAS, line(event));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            return new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), block, line(event));
        }
        refuseTag(((CollectionStartEvent) event).getTag(), event);
        return event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw new Refused(ProblemCode.YAML_TAG, line(event));
        }
    }

    private YamlNode sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(List.copyOf(items), line(start));
    }

    private YamlNode mapping(Event start, int depth) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next, depth + 1) instanceof YamlNode.Scalar key)) {
                throw new Refused(ProblemCode.YAML_KEY_NOT_TEXT, line(next));
            }
            YamlNode value = node(events.next(), depth + 1);
            if (fields.putIfAbsent(key.text(), value) != null) {
                problems.add(ProblemCode.YAML_KEY_TWICE, file, key.line(), key.text());
            }
            lines.putIfAbsent(key.text(), key.line());
        }
        return new YamlNode.Mapping(fields, lines, line(start));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** Stops reading a file whose shape is not permitted. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ProblemCode code;
        private final int line;
        private final transient String[] facts;

        Refused(ProblemCode code, int line, String... facts) {
            super(code.name(), null, false, false);
            this.code = code;
            this.line = line;
            this.facts = facts;
        }
    }
}
