package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.quiz.QuizReader;
import fr.passerelle.app.catalogue.quiz.Solved;
import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.Markdown;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.catalogue.source.Words;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.Description;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningModule.Mode;
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
    private static final List<String> KINDS = List.of("texte", "question", "replay", "memo");

    private final Item item;
    private final Fields fields;
    private final DescriptionReader description;
    private final QuizReader quiz;
    private final RecordingReader recordings;
    private final List<Step> steps = new ArrayList<>();
    private final Map<QuestionId, Solution> solutions = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private ModuleReader(Item item, Fields fields) {
        this.item = item;
        this.fields = fields;
        this.description = new DescriptionReader(item, fields);
        this.quiz = new QuizReader(item, description);
        this.recordings = new RecordingReader(item);
    }

    static Optional<Playable> read(Item item) {
        return item.mapping(FILE).flatMap(fields -> new ModuleReader(item, fields).module());
    }

    private Optional<Playable> module() {
        List<Fields> written = fields.someOf("etapes");
        if (item.has(QuizReader.FILE) || written.stream().anyMatch(step -> step.has("question"))) {
            quiz.read();
        }
        if (item.has(RecordingReader.FILE) || written.stream().anyMatch(step -> step.has("replay"))) {
            recordings.read();
        }
        written.forEach(this::step);
        tellUnused(quiz.lines(), QuizReader.FILE, ProblemCode.QUESTION_UNUSED);
        tellUnused(recordings.lines(), RecordingReader.FILE, ProblemCode.MEDIA_UNUSED);
        tellAudiencesLeftOut(written);
        Mode mode = fields.has("mode")
                ? fields.word("mode", Mode::of, Words.of(Mode.class, Mode::code), Mode.TRAINING)
                : Mode.TRAINING;
        Description read = description.read();
        fields.close();
        return item.problems().errors() == 0
                ? Optional.of(new LearningModule(read, mode, steps, solutions))
                : Optional.empty();
    }

    private void tellUnused(Map<String, Integer> lines, String file, ProblemCode code) {
        lines.forEach((name, line) -> {
            if (!seen.contains(name)) {
                item.tell(code, file, line, name);
            }
        });
    }

    private void tellAudiencesLeftOut(List<Fields> written) {
        for (Audience audience : Audience.values()) {
            if (written.size() == steps.size() && steps.stream().noneMatch(step -> step.isFor(Optional.of(audience)))) {
                fields.tell(ProblemCode.AUDIENCE_WITHOUT_STEP, "etapes", audience.code());
            }
        }
    }

    private void step(Fields step) {
        List<String> kinds = KINDS.stream().filter(step::has).toList();
        if (kinds.size() != 1) {
            item.tell(ProblemCode.STEP_KIND_UNCLEAR, FILE, step.line());
            return;
        }
        String kind = kinds.get(0);
        String id = step.id(kind);
        boolean twice = !id.equals(Fields.NO_ID) && !seen.add(id);
        if (twice) {
            step.tell(ProblemCode.STEP_TWICE, kind, id);
        }
        Optional<Step> read = id.equals(Fields.NO_ID) || twice ? Optional.empty() : step(step, kind, id);
        read.ifPresent(steps::add);
        step.close();
    }

    private Optional<Step> step(Fields step, String kind, String id) {
        Set<Audience> audiences = description.reserved(step);
        return switch (kind) {
            case "question" -> ask(step, id, audiences);
            case "memo" ->
                page(step, kind, id + ".md")
                        .map(page -> new Step.Memo(head(step, id, page.title(), audiences), page.body()));
            case "replay" ->
                recording(step, id)
                        .map(found -> new Step.Replay(head(step, id, found.title(), audiences), found.recording()));
            default -> text(step, id, audiences);
        };
    }

    private Step.Head head(Fields step, String id, String title, Set<Audience> audiences) {
        return new Step.Head(new StepId(id), title, description.cited(step), audiences);
    }

    private Optional<Step> text(Fields step, String id, Set<Audience> audiences) {
        Optional<Markdown.Page> page = page(step, "texte", "etapes/" + id + ".md");
        Optional<RichText> further = step.idIfAny("plus_loin").flatMap(more -> further(step, more));
        return page.map(read ->
                new Step.Text(head(step, id, read.title(), audiences), read.body(), further.orElse(RichText.EMPTY)));
    }

    private Optional<RichText> further(Fields step, String id) {
        String file = "etapes/" + id + ".md";
        if (!item.has(file)) {
            step.tell(ProblemCode.FILE_MISSING, "plus_loin", file);
        }
        return item.page(file).map(Markdown.Page::whole);
    }

    private Optional<Step> ask(Fields step, String id, Set<Audience> audiences) {
        // A question brings its own citations; those of its step are checked, and add nothing.
        description.cited(step);
        if (!quiz.lines().containsKey(id)) {
            step.tell(ProblemCode.QUESTION_UNKNOWN, "question", id);
        }
        Optional<Solved> found = quiz.find(id);
        found.ifPresent(solved -> solutions.put(solved.question().id(), solved.solution()));
        return found.map(
                solved -> new Step.Ask(solved.question(), audiences.isEmpty() ? solved.audiences() : audiences));
    }

    private Optional<RecordingReader.Titled> recording(Fields step, String id) {
        if (!recordings.lines().containsKey(id)) {
            step.tell(ProblemCode.MEDIA_UNKNOWN, "replay", id);
        }
        return recordings.find(id);
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
