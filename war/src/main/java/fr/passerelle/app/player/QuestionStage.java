package fr.passerelle.app.player;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/** Sets a question that waits for its answer. */
final class QuestionStage {

    private final Stage stage;

    QuestionStage(Stage stage) {
        this.stage = stage;
    }

    StepPage asking(Screen.QuestionScreen asked) {
        String statement = stage.html(asked.question().statement());
        if (asked.question() instanceof Question.Matching matching) {
            return new StepPage.MatchingPage(stage.around(), statement, pairs(matching, asked), stage.problems());
        }
        if (asked.question() instanceof Question.Ordering) {
            return new StepPage.OrderingPage(stage.around(), statement, places(asked.shown()), stage.problems());
        }
        boolean several = asked.question() instanceof Question.MultipleChoice;
        return new StepPage.ChoicePage(
                stage.around(),
                statement,
                legend(asked.question()),
                several,
                asked.shown().stream().map(this::option).toList(),
                stage.problems());
    }

    private String legend(Question question) {
        if (question instanceof Question.MultipleChoice) {
            return stage.text("player.question.several");
        }
        return question instanceof Question.TrueFalse
                ? stage.text("player.question.true.false")
                : stage.text("player.question.one");
    }

    private StepPage.OptionLine option(Option option) {
        String value = option.id().value();
        return new StepPage.OptionLine(
                MoveForm.ANSWER + "-" + value,
                value,
                stage.html(option.text()),
                stage.entered().has(MoveForm.ANSWER, value));
    }

    private List<StepPage.SelectLine> pairs(Question.Matching matching, Screen.QuestionScreen asked) {
        return matching.left().stream()
                .map(left -> select(
                        MoveForm.PAIR + left.id().value(),
                        left,
                        asked.shown().stream()
                                .map(right -> choice(
                                        MoveForm.PAIR + left.id().value(),
                                        right.id().value(),
                                        right.text().plain()))
                                .toList()))
                .toList();
    }

    private List<StepPage.SelectLine> places(List<Option> shown) {
        return shown.stream()
                .map(element -> select(
                        MoveForm.PLACE + element.id().value(),
                        element,
                        IntStream.rangeClosed(1, shown.size())
                                .mapToObj(String::valueOf)
                                .map(place ->
                                        choice(MoveForm.PLACE + element.id().value(), place, place))
                                .toList()))
                .toList();
    }

    private StepPage.SelectLine select(String field, Option option, List<StepPage.SelectChoice> choices) {
        boolean faulty =
                stage.problems().stream().anyMatch(problem -> problem.field().equals(field));
        return new StepPage.SelectLine(field, field, stage.html(option.text()), faulty, choices);
    }

    private StepPage.SelectChoice choice(String field, String value, String text) {
        return new StepPage.SelectChoice(value, text, stage.entered().has(field, value));
    }
}
