package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.catalogue.source.Words;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.ChoiceId;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.DimensionId;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.learning.scenario.Quality;
import fr.passerelle.app.learning.scenario.Repair;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code scenario.yaml} into a draft; {@link ScenarioCheck} then looks at the whole graph. */
final class ScenarioReader {

    static final String FILE = "scenario.yaml";
    private static final double MOST_WEIGHT = 10;
    private static final double LEAST = 0.01;

    private final Fields fields;

    private ScenarioReader(Fields fields) {
        this.fields = fields;
    }

    static Optional<ScenarioDraft> read(Item item) {
        return item.mapping(FILE).map(fields -> new ScenarioReader(fields).draft());
    }

    private ScenarioDraft draft() {
        ScenarioDraft draft = new ScenarioDraft(
                dimensions(),
                new SceneId(fields.id("depart")),
                fields.someOf("scenes").stream().map(this::scene).toList());
        fields.close();
        return draft;
    }

    private List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        Fields declared = fields.section("dimensions");
        for (String name : declared.names()) {
            Fields each = declared.section(name);
            String title = each.text("nom");
            double weight = each.number("poids", LEAST, MOST_WEIGHT);
            each.close();
            dimension(declared, name).ifPresent(id -> dimensions.add(new Dimension(id, title, weight)));
        }
        return dimensions;
    }

    private static Optional<DimensionId> dimension(Fields where, String name) {
        if (!DimensionId.isWellSpelled(name)) {
            where.tell(ProblemCode.DIMENSION_MISSPELLED, name, name);
            return Optional.empty();
        }
        return Optional.of(new DimensionId(name));
    }

    private ScenarioDraft.DraftScene scene(Fields scene) {
        SceneId id = new SceneId(scene.id("id"));
        Optional<Fields> decision = scene.sectionIfAny("decision");
        double weight = decision.map(ScenarioReader::weight).orElse(0.0);
        List<Repair> repairs = repairs(scene, id);
        boolean counts = weight > 0 || !repairs.isEmpty();
        ScenarioDraft.DraftScene draft = new ScenarioDraft.DraftScene(
                scene,
                id,
                scene.text("titre"),
                scene.block("texte"),
                emotion(scene),
                scene.flag("fin"),
                decision.map(d -> d.inline("question")).orElse(RichText.EMPTY),
                weight,
                decision.map(d -> choices(d, counts)).orElse(List.of()),
                repairs);
        decision.ifPresent(Fields::close);
        scene.close();
        return draft;
    }

    private static double weight(Fields decision) {
        Optional<Fields> checkpoint = decision.sectionIfAny("controle");
        double weight =
                checkpoint.map(c -> c.number("poids", LEAST, MOST_WEIGHT)).orElse(0.0);
        checkpoint.ifPresent(Fields::close);
        return weight;
    }

    private static List<Repair> repairs(Fields scene, SceneId id) {
        Optional<Fields> repair = scene.sectionIfAny("repare");
        List<Repair> repairs = new ArrayList<>();
        repair.ifPresent(r -> {
            double share = r.numberIfAny("part", LEAST, 1).orElse(Repair.USUAL_SHARE);
            repairs.add(new Repair(id, new SceneId(r.id("scene")), share));
            r.close();
        });
        return List.copyOf(repairs);
    }

    private static Emotion emotion(Fields fields) {
        return new Emotion(fields.integer("emotion", Emotion.LOWEST, Emotion.HIGHEST), fields.text("emotion_texte"));
    }

    private List<ScenarioDraft.DraftChoice> choices(Fields decision, boolean counts) {
        List<Fields> written = decision.someOf("choix");
        if (written.size() == 1) {
            decision.tell(ProblemCode.OPTIONS_TOO_FEW, "choix", "choix", "2");
        }
        return written.stream().map(choice -> choice(choice, counts)).toList();
    }

    private static ScenarioDraft.DraftChoice choice(Fields choice, boolean counts) {
        Choice shown = new Choice(new ChoiceId(choice.id("id")), choice.inline("texte"));
        Quality quality =
                choice.word("qualite", Quality::of, Words.of(Quality.class, Quality::code), Quality.ACCEPTABLE);
        Consequence consequence = new Consequence(
                quality,
                counts || choice.has("points") ? points(choice) : Map.of(),
                emotion(choice),
                told(choice, "consequence", ProblemCode.CONSEQUENCE_MISSING, shown, true),
                told(choice, "conseil", ProblemCode.ADVICE_MISSING, shown, quality != Quality.OPTIMAL),
                choice.ids("revele").stream().map(BrakeId::new).toList(),
                new SceneId(choice.id("suite")));
        choice.close();
        return new ScenarioDraft.DraftChoice(choice, shown, consequence);
    }

    private static RichText told(Fields choice, String field, ProblemCode missing, Choice shown, boolean needed) {
        Optional<RichText> text = choice.blockIfAny(field);
        if (needed && text.isEmpty()) {
            choice.tell(missing, field, shown.id().value());
        }
        return text.orElse(RichText.EMPTY);
    }

    private static Map<DimensionId, Double> points(Fields choice) {
        Map<DimensionId, Double> points = new HashMap<>();
        Fields written = choice.section("points");
        for (String name : written.names()) {
            double value = written.number(name, 0, Consequence.MOST_POINTS);
            dimension(written, name).ifPresent(id -> points.put(id, value));
        }
        return points;
    }
}
