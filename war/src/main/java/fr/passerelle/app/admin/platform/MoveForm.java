package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.draft.MovedPlatform;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Field;
import java.util.List;

/** The fields of the page, with what is wrong in them. */
final class MoveForm {
    private static final int LONGEST = 2_000;

    private MoveForm() {}

    static List<FormField> shown(MovedPlatform move, List<DraftProblem> problems, DraftWords words) {
        return MovedPlatform.fields().stream()
                .map(field -> {
                    FormField shown = FormField.of(field.name(), words.label(field), move.value(field), LONGEST);
                    boolean optional = field == Field.TOKEN_AUDIENCE || field == Field.ALLOWED_HOSTS;
                    return problems.stream()
                            .filter(problem -> problem.field() == field)
                            .findFirst()
                            .map(problem -> shown.wrong(words.reason(problem)))
                            .map(wrong -> optional ? wrong : wrong.needed())
                            .orElse(optional ? shown : shown.needed());
                })
                .toList();
    }
}
