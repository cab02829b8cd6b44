package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Solution;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A short lesson made of steps. It keeps the solutions of its questions; holding one means every question has one, and
 * no two steps share a name.
 */
public record LearningModule(Description description, List<Step> steps, Map<QuestionId, Solution> solutions)
        implements Playable {

    public LearningModule {
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

    public Solution solutionOf(Question question) {
        Solution solution = solutions.get(question.id());
        if (solution == null) {
            throw new IllegalArgumentException("not a question of this module: " + question.id());
        }
        return solution;
    }
}
