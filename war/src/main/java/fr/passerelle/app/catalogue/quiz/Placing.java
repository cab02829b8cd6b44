package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions answered by giving things their place: pairs, categories, an order. */
final class Placing {

    private static final int FEWEST_ELEMENTS = 3;
    private static final int MOST_ELEMENTS = 8;
    private static final int MOST_CATEGORIES = 5;

    private final Fields fields;
    private final Wording wording;

    Placing(Fields fields, Wording wording) {
        this.fields = fields;
        this.wording = wording;
    }

    Part pairs() {
        Map<OptionId, RichText> feedback = new LinkedHashMap<>();
        List<Option> left = Options.read(
                fields,
                "gauche",
                "texte",
                (each, option) -> each.blockIfAny("retour").ifPresent(words -> feedback.put(option.id(), words)));
        List<Option> right = Options.plain(fields, "droite");
        Map<OptionId, OptionId> pairs = pairs(left, right);
        RichText general = Options.general(fields);
        return new Part(
                () -> new Question.Matching(wording, left, right), () -> new Solution.Pairs(pairs, feedback, general));
    }

    private Map<OptionId, OptionId> pairs(List<Option> left, List<Option> right) {
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

    Part categories() {
        List<Option> categories =
                Options.read(fields, "categories", 2, MOST_CATEGORIES, "texte", (each, category) -> {});
        Map<String, OptionId> known = byName(categories);
        Map<OptionId, OptionId> right = new LinkedHashMap<>();
        Map<OptionId, RichText> feedback = new LinkedHashMap<>();
        List<Option> elements =
                Options.read(fields, "elements", FEWEST_ELEMENTS, MOST_ELEMENTS, "texte", (each, element) -> {
                    String category = each.id("categorie");
                    if (known.containsKey(category)) {
                        right.put(element.id(), new OptionId(category));
                    } else if (!category.equals(Fields.NO_ID)) {
                        each.tell(ProblemCode.CATEGORY_UNKNOWN, "categorie", category);
                    }
                    feedback.put(element.id(), each.block("retour"));
                });
        if (known.size() > 1
                && right.size() > 1
                && right.values().stream().distinct().count() == 1) {
            fields.tell(ProblemCode.CATEGORY_ALONE, "elements", wording.id().value());
        }
        RichText general = Options.general(fields);
        return new Part(
                () -> new Question.Categorising(wording, categories, neutral(elements)),
                () -> new Solution.Pairs(right, feedback, general));
    }

    private static Map<String, OptionId> byName(List<Option> options) {
        Map<String, OptionId> byName = new LinkedHashMap<>();
        options.forEach(option -> byName.put(option.id().value(), option.id()));
        return byName;
    }

    Part order() {
        List<Option> elements = Options.plain(fields, "elements");
        List<OptionId> right = elements.stream().map(Option::id).toList();
        if (elements.size() > 1 && neutral(elements).equals(elements)) {
            fields.tell(ProblemCode.ORDER_TOLD_BY_IDS, "elements", wording.id().value());
        }
        RichText general = Options.general(fields);
        return new Part(
                () -> new Question.Ordering(wording, neutral(elements)), () -> new Solution.Order(right, general));
    }

    /** The author may write elements in the right order, or category by category: the question must not know it. */
    private static List<Option> neutral(List<Option> elements) {
        return elements.stream()
                .sorted(Comparator.comparing(option -> option.id().value()))
                .toList();
    }
}
