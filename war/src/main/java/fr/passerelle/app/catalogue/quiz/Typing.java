package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.TolerantText;
import fr.passerelle.app.learning.question.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions answered by typing a few words. */
final class Typing {

    private final Fields fields;
    private final Wording wording;
    private final Set<TolerantText> known = new HashSet<>();

    Typing(Fields fields, Wording wording) {
        this.fields = fields;
        this.wording = wording;
    }

    Part words() {
        List<String> accepted = fields.someTexts("reponses");
        accepted.forEach(text -> check(fields, "reponses", text));
        Map<String, RichText> near = new LinkedHashMap<>();
        for (Fields each : fields.list("presque")) {
            String text = each.text("texte");
            check(each, "texte", text);
            near.put(text, each.block("retour"));
            each.close();
        }
        RichText ifRight = fields.block("retour_juste");
        RichText ifWrong = fields.block("retour_faux");
        RichText general = Options.general(fields);
        return new Part(
                () -> new Question.ShortText(wording),
                () -> new Solution.AcceptedTexts(accepted, near, ifRight, ifWrong, general));
    }

    /** What means the same as an earlier text would never be reached, or contradict it. */
    private void check(Fields where, String field, String text) {
        TolerantText meant = TolerantText.of(text);
        if (meant.isEmpty() || text.length() > Answer.Typed.LONGEST) {
            where.tell(ProblemCode.TEXT_NOT_COMPARABLE, field, text, Integer.toString(Answer.Typed.LONGEST));
        } else if (!known.add(meant)) {
            where.tell(ProblemCode.TEXT_MEANT_TWICE, field, text);
        }
    }
}
