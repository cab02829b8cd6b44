package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets an answer that was judged: every mark is a drawing and a word, never a colour alone (RGAA 3.1). */
final class CorrectionStage {

    private final Stage stage;

    CorrectionStage(Stage stage) {
        this.stage = stage;
    }

    StepPage.Correction of(Screen.CorrectionScreen screen) {
        Question question = screen.question();
        Verdict verdict = screen.verdict();
        return new StepPage.Correction(
                question.id().value(),
                question.title(),
                stage.html(question.statement()),
                verdict(verdict),
                lines(screen).stream().filter(line -> !aside(line)).toList(),
                lines(screen).stream().filter(CorrectionStage::aside).toList(),
                stage.html(verdict.feedback()),
                confidence(screen),
                stage.citations(question.citations()));
    }

    private StepPage.VerdictLine verdict(Verdict verdict) {
        String points = stage.text("player.verdict.points", verdict.earned(), verdict.possible());
        if (verdict.right()) {
            return new StepPage.VerdictLine("right", stage.text("player.verdict.right"), points);
        }
        return verdict.earned() > 0
                ? new StepPage.VerdictLine("partly", stage.text("player.verdict.partly"), points)
                : new StepPage.VerdictLine("wrong", stage.text("player.verdict.wrong"), points);
    }

    private List<StepPage.JudgedLine> lines(Screen.CorrectionScreen screen) {
        Map<OptionId, Option> named = named(screen.shown());
        Map<OptionId, Option> placed = screen.question() instanceof Question.Matching m ? named(m.left()) : named;
        Map<OptionId, Option> offered =
                screen.question() instanceof Question.Categorising c ? named(c.categories()) : named;
        List<StepPage.JudgedLine> lines = new ArrayList<>();
        for (Verdict.Part part : inShownOrder(screen)) {
            if (part instanceof Verdict.OptionPart option) {
                lines.add(option(option, html(named, option.option())));
            } else if (part instanceof Verdict.PairPart pair) {
                lines.add(line(
                        pair,
                        html(placed, pair.left()),
                        given(pair.right(), plain(offered, pair.given()), plain(offered, pair.expected()))));
            } else if (part instanceof Verdict.PlacePart place) {
                lines.add(line(
                        place,
                        stage.text("player.correction.place", place.place()),
                        given(place.right(), plain(named, place.given()), plain(named, place.expected()))));
            } else if (part instanceof Verdict.TypedPart typed) {
                lines.add(line(
                        typed,
                        RichText.ofPlain(typed.given()).html(),
                        typed.right()
                                ? List.of()
                                : List.of(stage.text("player.correction.expected", typed.expected()))));
            }
        }
        return lines;
    }

    /** For the learner's eyes only: whoever reviews the work does not see it. */
    private String confidence(Screen.CorrectionScreen screen) {
        if (stage.visit().reviewing()) {
            return "";
        }
        String sure = stage.confidence(screen.given().confidence());
        return sure.isEmpty() ? "" : stage.text("player.sure.told", sure);
    }

    private static boolean aside(StepPage.JudgedLine line) {
        return line.mark().equals("calm");
    }

    private StepPage.JudgedLine option(Verdict.OptionPart option, String html) {
        String feedback = stage.html(option.feedback());
        if (option.chosen()) {
            return option.correct()
                    ? new StepPage.JudgedLine(
                            "right", stage.text("player.correction.chosen.right"), html, List.of(), feedback)
                    : new StepPage.JudgedLine(
                            "wrong", stage.text("player.correction.chosen.wrong"), html, List.of(), feedback);
        }
        return option.correct()
                ? new StepPage.JudgedLine("missed", stage.text("player.correction.missed"), html, List.of(), feedback)
                : new StepPage.JudgedLine("calm", stage.text("player.correction.left"), html, List.of(), feedback);
    }

    private StepPage.JudgedLine line(Verdict.Part part, String html, List<String> details) {
        return new StepPage.JudgedLine(
                part.right() ? "right" : "wrong",
                part.right() ? stage.text("player.correction.right") : stage.text("player.correction.wrong"),
                html,
                details,
                stage.html(part.feedback()));
    }

    private List<String> given(boolean right, String given, String expected) {
        return right
                ? List.of(stage.text("player.correction.given", given))
                : List.of(
                        stage.text("player.correction.given", given),
                        stage.text("player.correction.expected", expected));
    }

    /** What was chosen comes first, then options as they were shown; pairs and places have an order of their own. */
    private static List<Verdict.Part> inShownOrder(Screen.CorrectionScreen screen) {
        List<Verdict.Part> parts = new ArrayList<>();
        for (Option shown : screen.shown()) {
            screen.verdict().parts().stream()
                    .filter(part -> part instanceof Verdict.OptionPart option
                            && option.option().equals(shown.id()))
                    .forEach(parts::add);
        }
        parts.sort(Comparator.comparing(part -> !(part instanceof Verdict.OptionPart option && option.chosen())));
        return parts.isEmpty() ? screen.verdict().parts() : parts;
    }

    private static Map<OptionId, Option> named(List<Option> options) {
        return options.stream().collect(Collectors.toMap(Option::id, Function.identity()));
    }

    private String html(Map<OptionId, Option> named, OptionId id) {
        return stage.html(Objects.requireNonNull(named.get(id)).text());
    }

    private static String plain(Map<OptionId, Option> named, OptionId id) {
        return Objects.requireNonNull(named.get(id)).text().plain();
    }
}
