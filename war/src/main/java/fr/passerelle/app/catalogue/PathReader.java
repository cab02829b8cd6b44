package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.catalogue.source.Words;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.PlayableId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a folder that holds {@code parcours.yaml}, and {@code positionnement.md} where the path has a positioning. */
final class PathReader {

    static final String FILE = "parcours.yaml";
    private static final String ITEMS = "contenus";
    private static final String POSITIONING = "positionnement";
    private static final String INTRODUCTION = POSITIONING + ".md";

    private PathReader() {}

    /** @param known what a path may name */
    static Optional<Shelf.Way> read(Item item, Set<String> known) {
        return item.mapping(FILE).flatMap(fields -> path(item, fields, known));
    }

    private static Optional<Shelf.Way> path(Item item, Fields fields, Set<String> known) {
        String id = fields.id("id");
        if (!id.equals(Fields.NO_ID) && !id.equals(item.id())) {
            fields.tell(ProblemCode.ID_NOT_FOLDER, "id", id, item.id());
        }
        String title = fields.text("titre");
        String objective = fields.text("objectif");
        List<Audience> audiences = fields.words("audiences", Audience::of, Words.of(Audience.class, Audience::code));
        List<String> names = items(fields, known);
        Positioning.Opening opening =
                fields.has(POSITIONING) ? opening(item, fields).orElse(null) : null;
        fields.close();
        return item.problems().errors() == 0
                ? Optional.of(new Shelf.Way(
                        new LearningPath(
                                id,
                                title,
                                objective,
                                Set.copyOf(audiences),
                                names.stream().map(PlayableId::new).toList()),
                        opening,
                        item.files()))
                : Optional.empty();
    }

    private static Optional<Positioning.Opening> opening(Item item, Fields fields) {
        String objective = fields.text(POSITIONING);
        if (!item.has(INTRODUCTION)) {
            fields.tell(ProblemCode.FILE_MISSING, POSITIONING, INTRODUCTION);
        }
        return item.page(INTRODUCTION).map(page -> new Positioning.Opening(page.title(), objective, page.body()));
    }

    private static List<String> items(Fields fields, Set<String> known) {
        fields.someTexts(ITEMS);
        List<String> names = fields.ids(ITEMS);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                fields.tell(ProblemCode.PATH_ITEM_TWICE, ITEMS, name);
            } else if (!known.contains(name)) {
                fields.tell(ProblemCode.PATH_ITEM_UNKNOWN, ITEMS, name);
            }
        }
        return names;
    }
}
