package fr.passerelle.app.progress.group;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.history.GroupTallies;
import fr.passerelle.app.history.Tally;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a group answered the first time, before any correction; without names. Those who are excused are not counted.
 * Answers that the content of today does not know any more are left out.
 */
public final class GroupAnswers {
    private final Transactions transactions;
    private final GroupTallies tallies;
    private final Arrangements arrangements;

    public GroupAnswers(Transactions transactions, GroupTallies tallies, Arrangements arrangements) {
        this.transactions = transactions;
        this.tallies = tallies;
        this.arrangements = arrangements;
    }

    /** Every decision of the story, in the author's order. */
    public List<Fork> forks(Placement placement, PersonaExercise exercise) {
        List<Tally> all = tallies(placement.id(), exercise);
        return exercise.scenario().scenes().stream()
                .filter(Scene.Crossroads.class::isInstance)
                .map(scene -> fork((Scene.Crossroads) scene, exercise.scenario(), all))
                .toList();
    }

    /** Every question of the module, in its order. */
    public List<QuestionTally> questions(Placement placement, LearningModule module) {
        List<Tally> all = tallies(placement.id(), module);
        return module.questions().stream()
                .map(question -> question(question, module.solutionOf(question), all))
                .toList();
    }

    private List<Tally> tallies(PlacementId placement, Playable content) {
        return transactions.call(() -> {
            Collection<LearnerId> excused = arrangements.in(placement).entrySet().stream()
                    .filter(entry -> entry.getValue().excused())
                    .map(Map.Entry<LearnerId, Arrangement>::getKey)
                    .toList();
            return tallies.answers(placement, content.id(), excused);
        });
    }

    private static Stream<Tally> at(List<Tally> all, String screen) {
        return all.stream().filter(tally -> tally.move().screen().value().equals(screen));
    }

    private static Fork fork(Scene.Crossroads scene, Scenario scenario, List<Tally> all) {
        List<Tally> here = at(all, scene.id().value())
                .filter(tally -> tally.move() instanceof Move.Chosen)
                .toList();
        long people = here.stream().mapToLong(Tally::people).sum();
        List<Fork.Branch> branches = scene.decision().choices().stream()
                .map(choice -> branch(scene, choice, scenario, here, people))
                .toList();
        return new Fork(
                scene.title(),
                scene.decision().question(),
                scenario.checkpointAt(scene.id()).isPresent(),
                people,
                branches);
    }

    private static Fork.Branch branch(
            Scene.Crossroads scene, Choice choice, Scenario scenario, List<Tally> here, long people) {
        Consequence consequence = scenario.consequence(scene.id(), choice.id());
        long took = here.stream()
                .filter(tally -> ((Move.Chosen) tally.move()).choice().equals(choice.id()))
                .mapToLong(Tally::people)
                .sum();
        return new Fork.Branch(
                choice.text(),
                Share.of(took, people),
                consequence,
                scenario.scene(consequence.next()).title());
    }

    private static QuestionTally question(Question question, Solution solution, List<Tally> all) {
        List<Tally> here = at(all, question.id().value())
                .filter(tally -> tally.move() instanceof Move.Answered answered
                        && question.faultOf(answered.answer()).isEmpty())
                .toList();
        long people = here.stream().mapToLong(Tally::people).sum();
        long right = here.stream()
                .filter(tally -> solution.judge(question, answer(tally)).right())
                .mapToLong(Tally::people)
                .sum();
        return new QuestionTally(
                question.title(),
                question.statement(),
                people,
                Share.of(right, people),
                lines(question, solution, here, people));
    }

    private static List<QuestionTally.Line> lines(Question question, Solution solution, List<Tally> here, long people) {
        if (solution instanceof Solution.Choices choices) {
            return question.options().stream()
                    .map(option -> new QuestionTally.Line(
                            option.text(),
                            Optional.empty(),
                            choices.right().contains(option.id()),
                            Share.of(count(here, answer -> chose(answer, option.id())), people)))
                    .toList();
        }
        if (solution instanceof Solution.Pairs pairs) {
            return left(question).stream()
                    .map(option -> new QuestionTally.Line(
                            option.text(),
                            text(question, pairs.right().get(option.id())),
                            true,
                            Share.of(count(here, answer -> placed(answer, option.id(), pairs)), people)))
                    .toList();
        }
        return List.of();
    }

    private static List<Option> left(Question question) {
        return question instanceof Question.Matching matching ? matching.left() : question.options();
    }

    private static Optional<RichText> text(Question question, @Nullable OptionId id) {
        List<Option> rightSides =
                question instanceof Question.Categorising sorting ? sorting.categories() : question.options();
        return rightSides.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::text)
                .findFirst();
    }

    private static long count(List<Tally> here, Predicate<Answer> said) {
        return here.stream()
                .filter(tally -> said.test(answer(tally)))
                .mapToLong(Tally::people)
                .sum();
    }

    private static boolean chose(Answer answer, OptionId option) {
        return answer instanceof Answer.ChosenOptions chosen && chosen.options().contains(option);
    }

    private static boolean placed(Answer answer, OptionId left, Solution.Pairs pairs) {
        return answer instanceof Answer.Matching matching
                && Objects.equals(pairs.right().get(left), matching.pairs().get(left));
    }

    private static Answer answer(Tally tally) {
        return ((Move.Answered) tally.move()).answer();
    }
}
