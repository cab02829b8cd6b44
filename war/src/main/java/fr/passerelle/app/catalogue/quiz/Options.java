package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A list of things that can be chosen, paired or placed, each with a name of its own. */
final class Options {

    private static final int ANY = Integer.MAX_VALUE;

    private Options() {}

    /** At least two, with nothing but a name and a text. */
    static List<Option> plain(Fields fields, String field) {
        return read(fields, field, "texte", (each, option) -> {});
    }

    /** At least two; {@code rest} reads what else each says. */
    static List<Option> read(Fields fields, String field, String text, BiConsumer<Fields, Option> rest) {
        return read(fields, field, 2, ANY, text, rest);
    }

    /** So many at least and so many at most. */
    static List<Option> read(
            Fields fields, String field, int least, int most, String text, BiConsumer<Fields, Option> rest) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields each : counted(fields, field, least, most)) {
            Option option = new Option(new OptionId(id(each, seen)), each.inline(text));
            options.add(option);
            rest.accept(each, option);
            each.close();
        }
        return options;
    }

    private static List<Fields> counted(Fields fields, String field, int least, int most) {
        List<Fields> several = fields.someOf(field);
        if (!several.isEmpty() && several.size() < least) {
            fields.tell(ProblemCode.OPTIONS_TOO_FEW, field, field, Integer.toString(least));
        }
        if (several.size() > most) {
            fields.tell(ProblemCode.OPTIONS_TOO_MANY, field, field, Integer.toString(most));
        }
        return several;
    }

    private static String id(Fields fields, Set<String> seen) {
        String id = fields.id("id");
        if (!seen.add(id) && !id.equals(Fields.NO_ID)) {
            fields.tell(ProblemCode.ID_TWICE, "id", id);
        }
        return id;
    }

    static RichText general(Fields fields) {
        return fields.blockIfAny("retour_general").orElse(RichText.EMPTY);
    }
}
