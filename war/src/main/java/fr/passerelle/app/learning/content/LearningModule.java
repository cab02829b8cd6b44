package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Solution;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A short lesson made of steps. It keeps the solutions of its questions; holding one means every question has one, and
 * no two steps share a name.
 *
 * @param probes where it only tells which contents of a path may be skipped: these contents; else none
 */
public record LearningModule(
        Description description, Mode mode, List<Step> steps, Map<QuestionId, Solution> solutions, List<Probe> probes)
        implements Playable {

    /** A content of a path, and the questions that tell whether one may skip it: none where nothing can tell. */
    public record Probe(String title, List<QuestionId> questions) {
        public Probe {
            questions = List.copyOf(questions);
        }
    }

    /** When answers are corrected. {@link #code()} is the word of content files. */
    public enum Mode {
        /** Each at once. */
        TRAINING("entrainement"),
        /** All together, once they are handed in; they can be changed until then (RGAA 11.12). */
        ASSESSMENT("evaluation");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Mode> of(String code) {
            return Stream.of(values()).filter(m -> m.code.equals(code)).findFirst();
        }
    }

    /** A module that stands for itself. */
    public LearningModule(Description description, Mode mode, List<Step> steps, Map<QuestionId, Solution> solutions) {
        this(description, mode, steps, solutions, List.of());
    }

    public LearningModule {
        probes = List.copyOf(probes);
        steps = List.copyOf(steps);
        solutions = Map.copyOf(solutions);
        Set<StepId> seen = new HashSet<>();
        for (Step step : steps) {
            boolean unsolved = step instanceof Step.Ask ask
                    && !solutions.containsKey(ask.question().id());
            if (!seen.add(step.id()) || unsolved) {
                throw new IllegalArgumentException("a step without a name or a solution of its own: " + step.id());
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a module has at least one step");
        }
    }

    /** The questions, in the order they are asked. */
    public List<Question> questions() {
        return steps.stream()
                .filter(Step.Ask.class::isInstance)
                .map(step -> ((Step.Ask) step).question())
                .toList();
    }

    /** The same module as this audience sees it; as a whole where none is known. */
    public LearningModule seenBy(Optional<Audience> audience) {
        return keeping(step -> step.isFor(audience));
    }

    /** The same module for someone who stands at its first step and wants nothing more to read. */
    public LearningModule questionsOnly() {
        Step first = steps.get(0);
        return keeping(step -> step.equals(first) || step instanceof Step.Ask || step instanceof Step.Memo);
    }

    private LearningModule keeping(Predicate<Step> wanted) {
        return new LearningModule(
                description, mode, steps.stream().filter(wanted).toList(), solutions, probes);
    }

    public Solution solutionOf(Question question) {
        Solution solution = solutions.get(question.id());
        if (solution == null) {
            throw new IllegalArgumentException("not a question of this module: " + question.id());
        }
        return solution;
    }
}
