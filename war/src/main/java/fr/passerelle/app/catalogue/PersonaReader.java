package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.learning.scenario.EmotionPoint;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.PersonaCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code persona.yaml}: what is shown at once, and what is kept for the debrief. */
final class PersonaReader {

    static final String FILE = "persona.yaml";
    private static final List<String> SOURCE_KINDS = List.of("terrain", "etude", "statistique");
    private static final List<String> CIRCULATIONS = List.of("publique", "interne");

    private final Item item;
    private final Fields fields;

    private PersonaReader(Item item, Fields fields) {
        this.item = item;
        this.fields = fields;
    }

    static Optional<Persona> read(Item item) {
        return item.mapping(FILE).map(fields -> new PersonaReader(item, fields).persona());
    }

    private Persona persona() {
        Fields brakes = fields.section("freins");
        List<Persona.HiddenBrake> hidden = hidden(brakes);
        PersonaCard card = new PersonaCard(
                fields.text("prenom"),
                portrait(),
                fields.text("age_tranche"),
                fields.text("situation"),
                fields.text("verbatim"),
                fields.text("declencheur"),
                fields.someTexts("motivations"),
                brakes.someTexts("visibles"),
                fields.someTexts("objectifs"),
                fields.someTexts("peurs"),
                fields.text("vigilance_stereotype"),
                sources(),
                fields.text("licence"),
                kit());
        brakes.close();
        Persona persona = new Persona(card, hidden, curve(), guidance());
        fields.close();
        return persona;
    }

    private PersonaCard.Portrait portrait() {
        Fields portrait = fields.section("portrait");
        String image = portrait.text("image");
        if (portrait.has("image")) {
            item.image(image, FILE, portrait.line("image"));
        }
        PersonaCard.Portrait read = new PersonaCard.Portrait(image, portrait.text("alt"));
        portrait.close();
        return read;
    }

    private static List<Persona.HiddenBrake> hidden(Fields brakes) {
        List<Persona.HiddenBrake> hidden = new ArrayList<>();
        Set<BrakeId> seen = new HashSet<>();
        for (Fields each : brakes.list("caches")) {
            BrakeId id = new BrakeId(each.id("id"));
            hidden.add(new Persona.HiddenBrake(id, each.text("texte")));
            each.close();
            if (!seen.add(id)) {
                each.tell(ProblemCode.ID_TWICE, "id", id.value());
            }
        }
        return hidden;
    }

    private List<PersonaCard.Source> sources() {
        List<PersonaCard.Source> sources = new ArrayList<>();
        for (Fields each : fields.list("sources")) {
            sources.add(new PersonaCard.Source(
                    word(each, "type", SOURCE_KINDS),
                    each.text("ref"),
                    each.textIfAny("date").orElse("")));
            each.close();
        }
        if (sources.isEmpty()) {
            fields.tell(ProblemCode.SOURCE_MISSING, "sources");
        }
        return sources;
    }

    private PersonaCard.Kit kit() {
        Fields kit = fields.section("kit");
        PersonaCard.Kit read =
                new PersonaCard.Kit(kit.text("nom"), kit.text("origine"), word(kit, "diffusion", CIRCULATIONS));
        kit.close();
        return read;
    }

    private static String word(Fields fields, String field, List<String> words) {
        return fields.word(field, word -> Optional.of(word).filter(words::contains), words, words.get(0));
    }

    private List<EmotionPoint> curve() {
        List<EmotionPoint> curve = new ArrayList<>();
        for (Fields each : fields.someOf("courbe_emotion")) {
            Emotion emotion = new Emotion(each.integer("valeur", Emotion.LOWEST, Emotion.HIGHEST), each.text("texte"));
            curve.add(new EmotionPoint(each.text("etape"), emotion));
            each.close();
        }
        return curve;
    }

    private Persona.Guidance guidance() {
        Fields guidance = fields.section("reperes_accompagnement");
        Persona.Guidance read = new Persona.Guidance(
                guidance.someTexts("a_faire"), guidance.someTexts("a_eviter"), guidance.texts("relais"));
        guidance.close();
        return read;
    }
}
