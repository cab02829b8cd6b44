package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.citation.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one mapping, read one by one. What is missing or wrong is told at once and replaced by a harmless
 * value, so that reading goes on and finds the other faults; {@link #close()} tells the fields nobody asked for.
 */
public final class Fields {

    /** Stands for an identifier that could not be read. */
    public static final String NO_ID = "identifiant-illisible";

    private final YamlNode.Mapping mapping;
    private final Item item;
    private final String file;
    private final Set<String> known = new HashSet<>();

    Fields(YamlNode.Mapping mapping, Item item, String file) {
        this.mapping = mapping;
        this.item = item;
        this.file = file;
    }

    public String file() {
        return file;
    }

    public int line() {
        return mapping.line();
    }

    public int line(String field) {
        return mapping.lines().getOrDefault(field, mapping.line());
    }

    /** Tells a problem at this field. */
    public void tell(ProblemCode code, String field, String... facts) {
        item.problems().add(code, item.name(file), line(field), facts);
    }

    public boolean has(String field) {
        return value(field).isPresent();
    }

    private Optional<YamlNode> value(String field) {
        known.add(field);
        return Optional.ofNullable(mapping.fields().get(field))
                .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isNull()));
    }

    private Optional<YamlNode.Scalar> scalar(String field) {
        Optional<YamlNode> value = value(field);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Scalar)) {
            tell(ProblemCode.TEXT_EXPECTED, field, field);
        }
        return value.filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast)
                .filter(scalar -> !scalar.text().isBlank());
    }

    private <T> T required(Optional<T> value, String field, T otherwise) {
        // A value of the wrong shape was told already.
        if (value.isEmpty() && (!has(field) || blank(field))) {
            tell(ProblemCode.FIELD_MISSING, field, field);
        }
        return value.orElse(otherwise);
    }

    private boolean blank(String field) {
        return mapping.fields().get(field) instanceof YamlNode.Scalar scalar
                && scalar.text().isBlank();
    }

    public String text(String field) {
        return required(textIfAny(field), field, "?");
    }

    public Optional<String> textIfAny(String field) {
        return scalar(field).map(scalar -> scalar.text().strip());
    }

    /** An identifier; {@link #NO_ID} when it cannot be read. */
    public String id(String field) {
        Optional<String> text = textIfAny(field);
        return text.isPresent() ? idIfAny(field).orElse(NO_ID) : required(text, field, NO_ID);
    }

    public Optional<String> idIfAny(String field) {
        return textIfAny(field).filter(text -> isId(text, field));
    }

    private boolean isId(String text, String field) {
        if (!Slug.isWellSpelled(text)) {
            tell(ProblemCode.ID_MISSPELLED, field, text);
        }
        return Slug.isWellSpelled(text);
    }

    /** Identifiers, in a list that may be absent. */
    public List<String> ids(String field) {
        return texts(field).stream().filter(text -> isId(text, field)).toList();
    }

    public int integer(String field, int least, int most) {
        Optional<Integer> value = scalar(field).flatMap(scalar -> {
            if (!scalar.text().matches("-?\\d{1,9}")) {
                tell(ProblemCode.INTEGER_EXPECTED, field, field, scalar.text());
                return Optional.<Integer>empty();
            }
            return Optional.of(Integer.parseInt(scalar.text()));
        });
        int read = required(value, field, Math.max(0, least));
        return (int) bounded(field, read, least, most);
    }

    public double number(String field, double least, double most) {
        return required(numberIfAny(field, least, most), field, most);
    }

    public Optional<Double> numberIfAny(String field, double least, double most) {
        return scalar(field).flatMap(scalar -> {
            if (!scalar.text().matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
                tell(ProblemCode.NUMBER_EXPECTED, field, field, scalar.text());
                return Optional.<Double>empty();
            }
            return Optional.of(bounded(field, Double.parseDouble(scalar.text()), least, most));
        });
    }

    private double bounded(String field, double value, double least, double most) {
        if (value < least || value > most) {
            tell(ProblemCode.NUMBER_OUT_OF_RANGE, field, field, plain(value), plain(least), plain(most));
        }
        return Math.max(least, Math.min(most, value));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** False when absent. */
    public boolean flag(String field) {
        Optional<YamlNode.Scalar> scalar = scalar(field);
        String text = scalar.map(YamlNode.Scalar::text).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            tell(ProblemCode.BOOLEAN_EXPECTED, field, field, text);
        }
        return text.equals("true");
    }

    /** A word of a closed list; {@code otherwise} when it cannot be read. */
    public <T> T word(String field, Function<String, Optional<T>> meaning, Collection<String> words, T otherwise) {
        return required(textIfAny(field), field, "").isEmpty()
                ? otherwise
                : meaning(text(field), field, meaning, words).orElse(otherwise);
    }

    /** Words of a closed list, at least one. */
    public <T> List<T> words(String field, Function<String, Optional<T>> meaning, Collection<String> words) {
        List<T> meanings = new ArrayList<>();
        for (String text : someTexts(field)) {
            meaning(text, field, meaning, words).ifPresent(meanings::add);
        }
        return meanings;
    }

    private <T> Optional<T> meaning(
            String text, String field, Function<String, Optional<T>> meaning, Collection<String> words) {
        Optional<T> meant = meaning.apply(text);
        if (meant.isEmpty()) {
            tell(ProblemCode.WORD_UNKNOWN, field, field, text, String.join(", ", words));
        }
        return meant;
    }

    private List<YamlNode> items(String field) {
        Optional<YamlNode> value = value(field);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
            tell(ProblemCode.LIST_EXPECTED, field, field);
        }
        return value.filter(YamlNode.Sequence.class::isInstance)
                .map(node -> ((YamlNode.Sequence) node).items())
                .orElse(List.of());
    }

    private <T> List<T> some(String field, List<T> items) {
        if (!has(field)) {
            tell(ProblemCode.FIELD_MISSING, field, field);
        } else if (value(field).get() instanceof YamlNode.Sequence sequence
                && sequence.items().isEmpty()) {
            tell(ProblemCode.LIST_EMPTY, field, field);
        }
        return items;
    }

    /** Texts, in a list that may be absent or empty. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (YamlNode node : items(field)) {
            if (node instanceof YamlNode.Scalar scalar
                    && !scalar.isNull()
                    && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                item.problems().add(ProblemCode.TEXT_EXPECTED, item.name(file), node.line(), field);
            }
        }
        return List.copyOf(texts);
    }

    /** Texts, at least one. */
    public List<String> someTexts(String field) {
        return some(field, texts(field));
    }

    /** Mappings, in a list that may be absent or empty; the caller closes each. */
    public List<Fields> list(String field) {
        return item.mappings(items(field), file);
    }

    /** Mappings, at least one; the caller closes each. */
    public List<Fields> someOf(String field) {
        return some(field, list(field));
    }

    /** A mapping that must be there; the caller closes it. */
    public Fields section(String field) {
        if (!has(field)) {
            tell(ProblemCode.FIELD_MISSING, field, field);
        }
        return sectionIfAny(field)
                .orElseGet(() -> new Fields(new YamlNode.Mapping(Map.of(), Map.of(), line(field)), item.muted(), file));
    }

    public Optional<Fields> sectionIfAny(String field) {
        return value(field).flatMap(node -> item.mapping(node, file));
    }

    /** The names of all fields, in the author's order; asking makes them known. */
    public List<String> names() {
        known.addAll(mapping.fields().keySet());
        return List.copyOf(mapping.fields().keySet());
    }

    /** Markdown with paragraphs and lists. */
    public RichText block(String field) {
        return required(blockIfAny(field), field, RichText.EMPTY);
    }

    public Optional<RichText> blockIfAny(String field) {
        return scalar(field).map(scalar -> item.markdown(file).block(scalar.text(), firstLine(scalar)));
    }

    /** Markdown of a single line: emphasis, code and links only. */
    public RichText inline(String field) {
        return required(inlineIfAny(field), field, RichText.EMPTY);
    }

    public Optional<RichText> inlineIfAny(String field) {
        return scalar(field).map(scalar -> item.markdown(file).inline(scalar.text(), firstLine(scalar), field));
    }

    private static int firstLine(YamlNode.Scalar scalar) {
        return scalar.block() ? scalar.line() + 1 : scalar.line();
    }

    /** To be called once everything was asked: tells the fields that mean nothing here. */
    public void close() {
        for (String field : mapping.fields().keySet()) {
            if (!known.contains(field)) {
                Optional<String> close = Spelling.closest(field, known);
                if (close.isPresent()) {
                    tell(ProblemCode.FIELD_UNKNOWN_CLOSE_TO, field, field, close.get());
                } else {
                    tell(ProblemCode.FIELD_UNKNOWN, field, field);
                }
            }
        }
    }
}
