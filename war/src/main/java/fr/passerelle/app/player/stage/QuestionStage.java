package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.player.form.Entered;
import fr.passerelle.app.player.form.MoveForm;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets a question that waits for its answer, with what was entered or answered before. */
final class QuestionStage {

    private final Stage stage;
    private final Screen.QuestionScreen asked;
    private final Entered entered;

    QuestionStage(Stage stage, Screen.QuestionScreen asked) {
        this.stage = stage;
        this.asked = asked;
        this.entered =
                stage.entered().isEmpty() ? asked.given().map(Entered::of).orElse(Entered.NOTHING) : stage.entered();
    }

    StepPage page() {
        if (asked.question() instanceof Question.Matching matching) {
            return selects("matching", stage.text("player.question.pairs"), pairs(matching.left(), asked.shown()));
        }
        if (asked.question() instanceof Question.Categorising categorising) {
            return selects(
                    "matching",
                    stage.text("player.question.categories"),
                    pairs(asked.shown(), categorising.categories()));
        }
        if (asked.question() instanceof Question.Ordering) {
            return selects("ordering", stage.text("player.question.places"), places());
        }
        if (asked.question() instanceof Question.ShortText) {
            return new StepPage.TypedPage(
                    stage.around(), asking(), entered.words(MoveForm.ANSWER), faulty(MoveForm.ANSWER));
        }
        if (asked.question() instanceof Question.SearchResults search) {
            return new StepPage.SearchPage(stage.around(), asking(), search.query(), results(search));
        }
        return new StepPage.ChoicePage(
                stage.around(),
                asking(),
                legend(),
                asked.question() instanceof Question.MultipleChoice,
                asked.shown().stream().map(this::option).toList());
    }

    private StepPage.Asking asking() {
        return new StepPage.Asking(
                stage.html(asked.question().statement()),
                announce(),
                stage.text(asked.changeable() ? "player.keep" : "player.answer"),
                asked.question().asksConfidence() ? confidence() : List.of(),
                stage.problems());
    }

    private String announce() {
        if (asked.changeable()) {
            return stage.text("player.question.changeable");
        }
        return stage.text(stage.visit().round().free() ? "player.question.announce" : "player.question.announce.once");
    }

    private List<StepPage.OptionLine> confidence() {
        return Stream.of(Confidence.GUESSED, Confidence.FAIRLY_SURE, Confidence.CERTAIN)
                .map(sure -> new StepPage.OptionLine(
                        MoveForm.CONFIDENCE + "-" + sure.code(),
                        sure.code(),
                        stage.confidence(sure),
                        entered.has(MoveForm.CONFIDENCE, sure.code())))
                .toList();
    }

    private String legend() {
        if (asked.question() instanceof Question.MultipleChoice) {
            return stage.text("player.question.several");
        }
        return asked.question() instanceof Question.TrueFalse
                ? stage.text("player.question.true.false")
                : stage.text("player.question.one");
    }

    private StepPage.OptionLine option(Option option) {
        String value = option.id().value();
        return new StepPage.OptionLine(
                MoveForm.ANSWER + "-" + value, value, stage.html(option.text()), entered.has(MoveForm.ANSWER, value));
    }

    private List<StepPage.ResultLine> results(Question.SearchResults search) {
        return asked.shown().stream()
                .flatMap(shown -> search.results().stream()
                        .filter(result -> result.id().equals(shown.id()))
                        .map(result ->
                                new StepPage.ResultLine(option(shown), result.address(), stage.html(result.excerpt()))))
                .toList();
    }

    private StepPage selects(String kind, String legend, List<StepPage.SelectLine> lines) {
        String blank = stage.text(kind.equals("ordering") ? "player.select.place" : "player.select.pair");
        return new StepPage.SelectsPage(stage.around(), asking(), kind, legend, blank, lines);
    }

    private List<StepPage.SelectLine> pairs(List<Option> placed, List<Option> offered) {
        return placed.stream()
                .map(each -> select(
                        MoveForm.PAIR + each.id().value(),
                        each,
                        offered.stream()
                                .map(to -> choice(
                                        MoveForm.PAIR + each.id().value(),
                                        to.id().value(),
                                        to.text().plain()))
                                .toList()))
                .toList();
    }

    private List<StepPage.SelectLine> places() {
        return asked.shown().stream()
                .map(element -> select(
                        MoveForm.PLACE + element.id().value(),
                        element,
                        IntStream.rangeClosed(1, asked.shown().size())
                                .mapToObj(String::valueOf)
                                .map(place ->
                                        choice(MoveForm.PLACE + element.id().value(), place, place))
                                .toList()))
                .toList();
    }

    private StepPage.SelectLine select(String field, Option option, List<StepPage.SelectChoice> choices) {
        return new StepPage.SelectLine(field, field, stage.html(option.text()), faulty(field), choices);
    }

    private boolean faulty(String field) {
        return stage.problems().stream().anyMatch(problem -> problem.field().equals(field));
    }

    private StepPage.SelectChoice choice(String field, String value, String text) {
        return new StepPage.SelectChoice(value, text, entered.has(field, value));
    }
}
