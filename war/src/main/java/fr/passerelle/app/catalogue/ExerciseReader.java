package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.Markdown;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Description;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.scenario.Persona;
import java.util.Optional;

/** Reads a folder that holds {@code exercice.yaml}. */
final class ExerciseReader {

    static final String FILE = "exercice.yaml";
    private static final String DEBRIEF = "debrief.md";
    private static final String FACILITATION = "animation.md";

    private ExerciseReader() {}

    static Optional<Playable> read(Item item) {
        return item.mapping(FILE).flatMap(fields -> exercise(item, fields));
    }

    private static Optional<Playable> exercise(Item item, Fields fields) {
        DescriptionReader description = new DescriptionReader(item, fields);
        Optional<Persona> persona = PersonaReader.read(item);
        Optional<ScenarioDraft> scenario = ScenarioReader.read(item);
        scenario.ifPresent(draft -> new ScenarioCheck(item, draft).run(persona));
        RichText debrief = item.page(DEBRIEF).map(Markdown.Page::whole).orElse(RichText.EMPTY);
        if (debrief.isEmpty()) {
            item.tell(ProblemCode.DEBRIEF_MISSING, DEBRIEF, 1);
        }
        RichText facilitation =
                item.page(FACILITATION).map(Markdown.Page::whole).orElse(RichText.EMPTY);
        if (facilitation.isEmpty()) {
            item.tell(ProblemCode.FILE_MISSING, FACILITATION, 1, FACILITATION);
        }
        Description read = description.read();
        fields.close();
        if (item.problems().errors() > 0 || persona.isEmpty() || scenario.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PersonaExercise(read, persona.get(), scenario.get().scenario(), debrief, facilitation));
    }
}
