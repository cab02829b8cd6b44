package fr.passerelle.app.draft;

import fr.passerelle.app.web.Messages;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Field;

/** What is wrong with a typed value, in French: the same words on a page, in a command and of a file. */
public final class DraftWords {
    private final Messages messages;

    public DraftWords(Messages messages) {
        this.messages = messages;
    }

    public static DraftWords french() {
        return new DraftWords(Messages.french());
    }

    /** What the field is called where nobody's own label is known. */
    public String label(Field field) {
        return messages.text("draft.field." + field);
    }

    /** Why, and what to do; without naming the field, for a place beside it. */
    public String reason(DraftProblem problem) {
        return messages.text("draft.problem." + problem.code());
    }

    /** The field and the reason. */
    public String sentence(DraftProblem problem) {
        return label(problem.field()) + " : " + reason(problem);
    }
}
