package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Outcome;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.EmotionPoint;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets the debrief: the outcome, each decision with what else it could have been, and the person's moods. */
final class DebriefStage {

    /** The drawing of a curve: as wide as this between the first and the last point, 20 high for one step of mood. */
    private static final int WIDTH = 300;

    private static final int STEP = 20;

    private final Stage stage;

    DebriefStage(Stage stage) {
        this.stage = stage;
    }

    StepPage of(Screen.DebriefScreen screen) {
        Persona persona = screen.persona();
        List<Dimension> dimensions = screen.outcome().dimensions().stream()
                .map(Outcome.InDimension::dimension)
                .toList();
        return new StepPage.DebriefPage(
                stage.around(),
                stage.outcome(screen.outcome()),
                screen.outcome().dimensions().stream().map(this::dimension).toList(),
                screen.decisions().stream()
                        .map(decision -> decision(decision, dimensions))
                        .toList(),
                curves(screen),
                persona.hiddenBrakes().stream()
                        .map(brake -> brake(brake, screen.revealed().contains(brake.id())))
                        .toList(),
                guidance(persona.guidance()),
                screen.debrief().html().startsWith("<h2") ? "" : stage.text("player.debrief.talk"),
                stage.html(screen.debrief()),
                stage.playable().citations().stream().map(stage::line).toList());
    }

    private StepPage.DimensionLine dimension(Outcome.InDimension in) {
        int percent = percent(in.share());
        return new StepPage.DimensionLine(
                in.dimension().name(), percent, stage.text("player.debrief.percent", percent));
    }

    private StepPage.DecisionLine decision(Screen.DecisionReview review, List<Dimension> dimensions) {
        List<Screen.ChoiceReview> taken =
                review.choices().stream().filter(Screen.ChoiceReview::taken).toList();
        List<StepPage.EffectLine> effects = review.graded()
                ? taken.stream()
                        .flatMap(choice -> effects(choice, review, dimensions))
                        .toList()
                : List.of();
        return new StepPage.DecisionLine(
                review.scene().value(),
                review.title(),
                stage.html(review.question()),
                worth(review),
                taken.stream().map(this::taken).toList(),
                effects,
                review.choices().stream()
                        .filter(choice -> !choice.taken())
                        .map(choice -> other(choice, review.graded() ? dimensions : List.of()))
                        .toList());
    }

    private String worth(Screen.DecisionReview review) {
        if (!review.graded()) {
            return stage.text("player.debrief.story");
        }
        if (!review.met()) {
            return stage.text("player.debrief.unmet");
        }
        int earned = percent(review.earned() / review.possible());
        return review.restored() > 0
                ? stage.text("player.debrief.repaired", earned, percent(review.restored() / review.possible()))
                : stage.text("player.debrief.worth", earned);
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private Stream<StepPage.EffectLine> effects(
            Screen.ChoiceReview taken, Screen.DecisionReview review, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> best(review, dimension) > 0)
                .map(dimension -> new StepPage.EffectLine(
                        dimension.name(),
                        stage.text("player.debrief.number", points(taken.consequence(), dimension)),
                        stage.text("player.debrief.number", best(review, dimension))));
    }

    private static double best(Screen.DecisionReview review, Dimension dimension) {
        return review.choices().stream()
                .mapToDouble(choice -> points(choice.consequence(), dimension))
                .max()
                .orElse(0);
    }

    private static double points(Consequence consequence, Dimension dimension) {
        return consequence.points().getOrDefault(dimension.id(), 0.0);
    }

    private StepPage.TakenLine taken(Screen.ChoiceReview review) {
        Consequence consequence = review.consequence();
        return new StepPage.TakenLine(
                stage.html(review.choice().text()),
                quality(consequence.quality()),
                stage.html(consequence.lived()),
                stage.html(consequence.advice()));
    }

    private StepPage.OtherLine other(Screen.ChoiceReview review, List<Dimension> dimensions) {
        Consequence consequence = review.consequence();
        return new StepPage.OtherLine(
                stage.html(review.choice().text()),
                quality(consequence.quality()),
                dimensions.stream()
                        .filter(dimension -> consequence.points().containsKey(dimension.id()))
                        .map(dimension -> stage.text(
                                "player.debrief.in.dimension", dimension.name(), points(consequence, dimension)))
                        .collect(Collectors.joining(" ; ")),
                stage.html(consequence.lived()),
                stage.html(consequence.advice()));
    }

    private String quality(Quality quality) {
        return switch (quality) {
            case OPTIMAL -> stage.text("player.quality.optimal");
            case ACCEPTABLE -> stage.text("player.quality.acceptable");
            case RISKY -> stage.text("player.quality.risky");
        };
    }

    private List<StepPage.Curve> curves(Screen.DebriefScreen screen) {
        List<StepPage.Curve> curves = new ArrayList<>();
        if (!screen.lived().isEmpty()) {
            curves.add(curve("vecue", stage.text("player.debrief.curve.lived"), screen.lived()));
        }
        if (!screen.persona().emotionCurve().isEmpty()) {
            curves.add(curve(
                    "fiche",
                    stage.text("player.debrief.curve.card"),
                    screen.persona().emotionCurve()));
        }
        return curves;
    }

    private StepPage.Curve curve(String name, String title, List<EmotionPoint> points) {
        List<StepPage.CurvePoint> drawn = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            EmotionPoint point = points.get(i);
            drawn.add(new StepPage.CurvePoint(
                    points.size() == 1 ? WIDTH / 2 : WIDTH * i / (points.size() - 1),
                    -STEP * point.emotion().value(),
                    point.stage(),
                    stage.mood(point.emotion())));
        }
        String path = drawn.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        return new StepPage.Curve(name, title, path, drawn);
    }

    private StepPage.BrakeLine brake(Persona.HiddenBrake brake, boolean found) {
        return new StepPage.BrakeLine(
                brake.text(),
                found,
                found ? stage.text("player.debrief.brake.found") : stage.text("player.debrief.brake.hidden"));
    }

    private List<StepPage.Listing> guidance(Persona.Guidance guidance) {
        return Stream.of(
                        new StepPage.Listing(stage.text("player.debrief.dos"), guidance.dos()),
                        new StepPage.Listing(stage.text("player.debrief.donts"), guidance.donts()),
                        new StepPage.Listing(stage.text("player.debrief.relays"), guidance.relays()))
                .filter(listing -> !listing.lines().isEmpty())
                .toList();
    }
}
