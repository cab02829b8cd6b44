package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.PersonaCard;
import fr.passerelle.app.player.form.MoveForm;
import java.util.ArrayList;
import java.util.List;

/** Sets the screens of a persona exercise. */
final class ExerciseStage {

    private final Stage stage;

    ExerciseStage(Stage stage) {
        this.stage = stage;
    }

    StepPage of(Screen screen) {
        if (screen instanceof Screen.PersonaCardScreen meeting) {
            return card(meeting.card());
        }
        if (screen instanceof Screen.DecisionScreen scene) {
            return decision(scene);
        }
        if (screen instanceof Screen.ConsequenceScreen lived) {
            return consequence(lived);
        }
        if (screen instanceof Screen.EndingScreen ending) {
            return new StepPage.EndingPage(stage.around(), stage.html(ending.text()), stage.mood(ending.emotion()));
        }
        if (screen instanceof Screen.DebriefScreen debrief) {
            return new DebriefStage(stage).of(debrief);
        }
        throw new IllegalStateException("no page for " + screen.getClass());
    }

    private StepPage card(PersonaCard card) {
        List<StepPage.Fact> facts = List.of(
                new StepPage.Fact(
                        stage.text("player.persona.age"), stage.text("player.persona.years", card.ageRange())),
                new StepPage.Fact(stage.text("player.persona.situation"), card.situation()),
                new StepPage.Fact(stage.text("player.persona.trigger"), card.trigger()));
        List<StepPage.Listing> listings = new ArrayList<>();
        addListing(listings, stage.text("player.persona.motivations"), card.motivations());
        addListing(listings, stage.text("player.persona.brakes"), card.visibleBrakes());
        addListing(listings, stage.text("player.persona.aims"), card.aims());
        addListing(listings, stage.text("player.persona.fears"), card.fears());
        return new StepPage.PersonaCardPage(
                stage.around(),
                stage.visit().filesRoot() + stage.playable().id().value() + "/"
                        + card.portrait().file(),
                card.portrait().alternative(),
                card.quotation(),
                facts,
                listings,
                card.caution(),
                card.sources().stream().map(PersonaCard.Source::reference).toList());
    }

    private static void addListing(List<StepPage.Listing> listings, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            listings.add(new StepPage.Listing(title, lines));
        }
    }

    private StepPage decision(Screen.DecisionScreen scene) {
        return new StepPage.DecisionPage(
                stage.around(),
                stage.html(scene.text()),
                stage.mood(scene.emotion()),
                scene.question().plain(),
                scene.choices().stream().map(this::option).toList(),
                stage.problems());
    }

    private StepPage.OptionLine option(Choice choice) {
        String value = choice.id().value();
        return new StepPage.OptionLine(
                MoveForm.CHOICE + "-" + value,
                value,
                stage.html(choice.text()),
                stage.entered().has(MoveForm.CHOICE, value));
    }

    private StepPage consequence(Screen.ConsequenceScreen lived) {
        return new StepPage.ConsequencePage(
                stage.around(),
                stage.html(lived.choice().text()),
                stage.html(lived.consequence()),
                stage.mood(lived.emotion()),
                stage.html(lived.advice()),
                lived.revealed().stream().map(Persona.HiddenBrake::text).toList());
    }
}
