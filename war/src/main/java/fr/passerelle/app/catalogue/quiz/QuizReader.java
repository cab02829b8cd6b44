package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.LengthBias;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code quiz.yaml}. */
public final class QuizReader {

    public static final String FILE = "quiz.yaml";
    private static final double USUAL_POINTS = 1;
    private static final double MOST_POINTS = 100;
    private static final List<String> KINDS = List.of(
            "choix_unique",
            "choix_multiple",
            "vrai_faux",
            "association",
            "classement",
            "ordre",
            "texte_court",
            "recherche");

    private final Item item;
    private final References references;
    private final LengthBias lengths = new LengthBias();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Solved> sound = new LinkedHashMap<>();

    public QuizReader(Item item, References references) {
        this.item = item;
        this.references = references;
    }

    public void read() {
        item.list(FILE).forEach(this::question);
        lengths.tell(item, FILE, ProblemCode.LENGTH_TELLS_QUIZ);
    }

    /** Every question met with the line where it starts, sound or not. */
    public Map<String, Integer> lines() {
        return lines;
    }

    public Optional<Solved> find(String id) {
        return Optional.ofNullable(sound.get(id));
    }

    private void question(Fields fields) {
        long before = item.problems().errors();
        String id = fields.id("id");
        if (!id.equals(Fields.NO_ID) && lines.putIfAbsent(id, fields.line()) != null) {
            fields.tell(ProblemCode.ID_TWICE, "id", id);
        }
        String kind = fields.word("type", word -> Optional.of(word).filter(KINDS::contains), KINDS, "");
        Wording wording = new Wording(
                new QuestionId(id),
                fields.text("titre"),
                fields.block("enonce"),
                fields.numberIfAny("points", 0.1, MOST_POINTS).orElse(USUAL_POINTS),
                references.cited(fields),
                fields.flag("confiance"));
        Set<Audience> audiences = references.reserved(fields);
        Part part = part(kind, fields, wording);
        if (!kind.isEmpty()) {
            fields.close();
        }
        if (item.problems().errors() == before) {
            sound.put(id, new Solved(part.question().get(), part.solution().get(), audiences));
        }
    }

    private Part part(String kind, Fields fields, Wording wording) {
        return switch (kind) {
            case "choix_unique" -> new Choosing(fields, wording).one(lengths);
            case "choix_multiple" -> new Choosing(fields, wording).several(lengths);
            case "vrai_faux" -> new Choosing(fields, wording).trueOrFalse();
            case "recherche" -> new Choosing(fields, wording).result();
            case "association" -> new Placing(fields, wording).pairs();
            case "classement" -> new Placing(fields, wording).categories();
            case "ordre" -> new Placing(fields, wording).order();
            case "texte_court" -> new Typing(fields, wording).words();
            default -> Part.UNREADABLE;
        };
    }
}
