package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.LengthBias;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Questions answered by choosing: single, multiple, true or false, a result of a search. */
final class Choosing {

    private static final int FEWEST_RESULTS = 3;
    private static final int MOST_RESULTS = 8;

    private final Fields fields;
    private final Wording wording;
    private final Map<OptionId, RichText> feedback = new LinkedHashMap<>();
    private final Set<OptionId> right = new LinkedHashSet<>();

    Choosing(Fields fields, Wording wording) {
        this.fields = fields;
        this.wording = wording;
    }

    Part one(LengthBias lengths) {
        List<Option> options = options(lengths);
        tellRight("options", options.size(), true);
        return new Part(() -> new Question.SingleChoice(wording, options), solution());
    }

    Part several(LengthBias lengths) {
        List<Option> options = options(lengths);
        tellRight("options", options.size(), false);
        return new Part(() -> new Question.MultipleChoice(wording, options), solution());
    }

    Part result() {
        String query = fields.text("requete");
        List<Question.Result> results = new ArrayList<>();
        Options.read(fields, "resultats", FEWEST_RESULTS, MOST_RESULTS, "titre", (each, title) -> {
            judged(each, title);
            results.add(new Question.Result(title.id(), title.text(), each.text("adresse"), each.inline("extrait")));
        });
        tellRight("resultats", results.size(), true);
        return new Part(() -> new Question.SearchResults(wording, query, results), solution());
    }

    Part trueOrFalse() {
        List<String> words = List.of(Question.TrueFalse.TRUE.value(), Question.TrueFalse.FALSE.value());
        String answer = fields.word("reponse", word -> Optional.of(word).filter(words::contains), words, words.get(0));
        right.add(new OptionId(answer));
        feedback.put(Question.TrueFalse.TRUE, fields.block("retour_vrai"));
        feedback.put(Question.TrueFalse.FALSE, fields.block("retour_faux"));
        return new Part(() -> new Question.TrueFalse(wording), solution());
    }

    private List<Option> options(LengthBias lengths) {
        List<Option> options = Options.read(fields, "options", "texte", this::judged);
        lengths.count(
                options.stream().collect(Collectors.toMap(Option::text, o -> right.contains(o.id()), (a, b) -> a)));
        return options;
    }

    private void judged(Fields each, Option option) {
        feedback.put(option.id(), each.block("retour"));
        if (each.flag("correct")) {
            right.add(option.id());
        }
    }

    private Supplier<Solution> solution() {
        RichText general = Options.general(fields);
        return () -> new Solution.Choices(right, feedback, general);
    }

    private void tellRight(String field, int options, boolean oneOnly) {
        String id = wording.id().value();
        if (right.isEmpty()) {
            fields.tell(ProblemCode.RIGHT_OPTION_MISSING, field, id);
        } else if (right.size() > 1 && oneOnly) {
            fields.tell(ProblemCode.RIGHT_OPTIONS_SEVERAL, field, id);
        } else if (right.size() == options) {
            fields.tell(ProblemCode.RIGHT_OPTIONS_ALL, field, id);
        }
    }
}
