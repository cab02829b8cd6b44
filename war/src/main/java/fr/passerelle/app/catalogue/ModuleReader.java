package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.Markdown;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.content.Description;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.content.StepId;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a folder that holds {@code module.yaml}. */
final class ModuleReader {

    static final String FILE = "module.yaml";
    private static final List<String> KINDS = List.of("texte", "question", "memo");

    private final Item item;
    private final Fields fields;
    private final DescriptionReader description;
    private final QuizReader quiz;
    private final List<Step> steps = new ArrayList<>();
    private final Map<QuestionId, Solution> solutions = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private ModuleReader(Item item, Fields fields) {
        this.item = item;
        this.fields = fields;
        this.description = new DescriptionReader(item, fields);
        this.quiz = new QuizReader(item, description);
    }

    static Optional<Playable> read(Item item) {
        return item.mapping(FILE).flatMap(fields -> new ModuleReader(item, fields).module());
    }

    private Optional<Playable> module() {
        List<Fields> written = fields.someOf("etapes");
        if (item.has(QuizReader.FILE) || written.stream().anyMatch(step -> step.has("question"))) {
            quiz.read();
        }
        written.forEach(this::step);
        quiz.lines().forEach((question, line) -> {
            if (!seen.contains(question)) {
                item.tell(ProblemCode.QUESTION_UNUSED, QuizReader.FILE, line, question);
            }
        });
        Description read = description.read();
        fields.close();
        return item.problems().errors() == 0
                ? Optional.of(new LearningModule(read, steps, solutions))
                : Optional.empty();
    }

    private void step(Fields step) {
        List<String> kinds = KINDS.stream().filter(step::has).toList();
        if (kinds.size() != 1) {
            item.tell(ProblemCode.STEP_KIND_UNCLEAR, FILE, step.line());
            return;
        }
        String kind = kinds.get(0);
        String id = step.id(kind);
        List<CitationId> cited = description.cited(step);
        step.close();
        if (id.equals(Fields.NO_ID)) {
            return;
        }
        if (!seen.add(id)) {
            step.tell(ProblemCode.STEP_TWICE, kind, id);
            return;
        }
        switch (kind) {
            case "question" -> ask(step, id);
            case "memo" ->
                page(step, kind, id + ".md")
                        .ifPresent(page -> steps.add(new Step.Memo(new StepId(id), page.title(), page.body(), cited)));
            default ->
                page(step, kind, "etapes/" + id + ".md")
                        .ifPresent(page -> steps.add(new Step.Text(new StepId(id), page.title(), page.body(), cited)));
        }
    }

    private void ask(Fields step, String id) {
        if (!quiz.lines().containsKey(id)) {
            step.tell(ProblemCode.QUESTION_UNKNOWN, "question", id);
        }
        quiz.find(id).ifPresent(solved -> {
            steps.add(new Step.Ask(solved.question()));
            solutions.put(solved.question().id(), solved.solution());
        });
    }

    private Optional<Markdown.Page> page(Fields step, String kind, String file) {
        if (!item.has(file)) {
            step.tell(ProblemCode.FILE_MISSING, kind, file);
        }
        Optional<Markdown.Page> page = item.page(file);
        if (page.isPresent() && page.get().title().isEmpty()) {
            item.tell(ProblemCode.TITLE_MISSING, file, 1);
        }
        return page;
    }
}
