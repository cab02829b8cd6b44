package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code quiz.yaml}: each question, and apart from it, its solution. */
final class QuizReader {

    static final String FILE = "quiz.yaml";
    private static final double USUAL_POINTS = 1;
    private static final double MOST_POINTS = 100;
    private static final List<String> KINDS =
            List.of("choix_unique", "choix_multiple", "vrai_faux", "association", "ordre");

    private final Item item;
    private final DescriptionReader description;
    private final LengthBias lengths;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Solved> sound = new LinkedHashMap<>();

    /** A question that can be played. */
    record Solved(Question question, Solution solution) {}

    QuizReader(Item item, DescriptionReader description) {
        this.item = item;
        this.description = description;
        this.lengths = new LengthBias();
    }

    void read() {
        item.list(FILE).forEach(this::question);
        lengths.tell(item, FILE, ProblemCode.LENGTH_TELLS_QUIZ);
    }

    /** Every question met with the line where it starts, sound or not. */
    Map<String, Integer> lines() {
        return lines;
    }

    Optional<Solved> find(String id) {
        return Optional.ofNullable(sound.get(id));
    }

    private void question(Fields fields) {
        long before = item.problems().errors();
        String id = fields.id("id");
        if (!id.equals(Fields.NO_ID) && lines.putIfAbsent(id, fields.line()) != null) {
            fields.tell(ProblemCode.ID_TWICE, "id", id);
        }
        String kind = fields.word("type", word -> Optional.of(word).filter(KINDS::contains), KINDS, "");
        Wording wording = new Wording(
                new QuestionId(id),
                fields.text("titre"),
                fields.block("enonce"),
                fields.numberIfAny("points", 0.1, MOST_POINTS).orElse(USUAL_POINTS),
                description.cited(fields));
        RichText general = fields.blockIfAny("retour_general").orElse(RichText.EMPTY);
        Part part = kind.isEmpty() ? Part.UNREADABLE : part(kind, fields, wording, general);
        if (!kind.isEmpty()) {
            fields.close();
        }
        if (item.problems().errors() == before) {
            sound.put(id, part.solved());
        }
    }

    /** Builds the question once nothing is known to be wrong with it. */
    private interface Part {
        Part UNREADABLE = () -> {
            throw new IllegalStateException("a problem was told");
        };

        Solved solved();
    }

    private Part part(String kind, Fields fields, Wording wording, RichText general) {
        return switch (kind) {
            case "vrai_faux" -> trueFalse(fields, wording, general);
            case "association" -> matching(fields, wording, general);
            case "ordre" -> ordering(fields, wording, general);
            default -> choice(kind, fields, wording, general);
        };
    }

    private Part choice(String kind, Fields fields, Wording wording, RichText general) {
        List<Option> options = new ArrayList<>();
        Map<OptionId, RichText> feedback = new LinkedHashMap<>();
        Set<OptionId> right = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Fields each : atLeastTwo(fields, "options")) {
            Option option = option(each, seen);
            options.add(option);
            feedback.put(option.id(), each.block("retour"));
            if (each.flag("correct")) {
                right.add(option.id());
            }
            each.close();
        }
        tellRight(kind, fields, wording, options.size(), right.size());
        lengths.count(
                options.stream().collect(Collectors.toMap(Option::text, o -> right.contains(o.id()), (a, b) -> a)));
        return () -> new Solved(
                kind.equals("choix_unique")
                        ? new Question.SingleChoice(wording, options)
                        : new Question.MultipleChoice(wording, options),
                new Solution.Choices(right, feedback, general));
    }

    private static void tellRight(String kind, Fields fields, Wording wording, int options, int right) {
        String id = wording.id().value();
        if (right == 0) {
            fields.tell(ProblemCode.RIGHT_OPTION_MISSING, "options", id);
        } else if (right > 1 && kind.equals("choix_unique")) {
            fields.tell(ProblemCode.RIGHT_OPTIONS_SEVERAL, "options", id);
        } else if (right == options) {
            fields.tell(ProblemCode.RIGHT_OPTIONS_ALL, "options", id);
        }
    }

    private static Part trueFalse(Fields fields, Wording wording, RichText general) {
        List<String> words = List.of(Question.TrueFalse.TRUE.value(), Question.TrueFalse.FALSE.value());
        String right = fields.word("reponse", word -> Optional.of(word).filter(words::contains), words, words.get(0));
        Map<OptionId, RichText> feedback = new LinkedHashMap<>();
        feedback.put(Question.TrueFalse.TRUE, fields.block("retour_vrai"));
        feedback.put(Question.TrueFalse.FALSE, fields.block("retour_faux"));
        return () -> new Solved(
                new Question.TrueFalse(wording), new Solution.Choices(Set.of(new OptionId(right)), feedback, general));
    }

    private static Part matching(Fields fields, Wording wording, RichText general) {
        Map<OptionId, RichText> feedback = new LinkedHashMap<>();
        List<Option> left = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields each : atLeastTwo(fields, "gauche")) {
            Option option = option(each, seen);
            left.add(option);
            each.blockIfAny("retour").ifPresent(words -> feedback.put(option.id(), words));
            each.close();
        }
        List<Option> right = plain(fields, "droite");
        Map<OptionId, OptionId> pairs = pairs(fields, left, right);
        return () ->
                new Solved(new Question.Matching(wording, left, right), new Solution.Pairs(pairs, feedback, general));
    }

    private static Map<OptionId, OptionId> pairs(Fields fields, List<Option> left, List<Option> right) {
        Map<OptionId, OptionId> pairs = new LinkedHashMap<>();
        Map<String, OptionId> lefts = byName(left);
        Map<String, OptionId> rights = byName(right);
        Fields written = fields.section("paires");
        for (String from : written.names()) {
            String to = written.text(from);
            if (!lefts.containsKey(from)) {
                written.tell(ProblemCode.PAIR_LEFT_UNKNOWN, from, from);
            }
            if (!rights.containsKey(to)) {
                written.tell(ProblemCode.PAIR_RIGHT_UNKNOWN, from, to);
            }
            if (lefts.containsKey(from) && rights.containsKey(to)) {
                pairs.put(new OptionId(from), new OptionId(to));
            }
        }
        lefts.keySet().stream()
                .filter(name -> fields.has("paires") && !written.has(name))
                .forEach(name -> fields.tell(ProblemCode.PAIR_MISSING, "paires", name));
        return pairs;
    }

    private static Map<String, OptionId> byName(List<Option> options) {
        Map<String, OptionId> byName = new LinkedHashMap<>();
        options.forEach(option -> byName.put(option.id().value(), option.id()));
        return byName;
    }

    private static Part ordering(Fields fields, Wording wording, RichText general) {
        List<Option> elements = plain(fields, "elements");
        List<OptionId> right = elements.stream().map(Option::id).toList();
        List<Option> neutral = elements.stream()
                .sorted(Comparator.comparing(option -> option.id().value()))
                .toList();
        if (elements.size() > 1 && neutral.equals(elements)) {
            fields.tell(ProblemCode.ORDER_TOLD_BY_IDS, "elements", wording.id().value());
        }
        // The author writes the elements in the right order: the question must not know it.
        return () -> new Solved(new Question.Ordering(wording, neutral), new Solution.Order(right, general));
    }

    private static List<Option> plain(Fields fields, String field) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields each : atLeastTwo(fields, field)) {
            options.add(option(each, seen));
            each.close();
        }
        return options;
    }

    private static List<Fields> atLeastTwo(Fields fields, String field) {
        List<Fields> several = fields.someOf(field);
        if (several.size() == 1) {
            fields.tell(ProblemCode.OPTIONS_TOO_FEW, field, field, "2");
        }
        return several;
    }

    private static Option option(Fields fields, Set<String> seen) {
        String id = fields.id("id");
        if (!seen.add(id) && !id.equals(Fields.NO_ID)) {
            fields.tell(ProblemCode.ID_TWICE, "id", id);
        }
        return new Option(new OptionId(id), fields.inline("texte"));
    }
}
