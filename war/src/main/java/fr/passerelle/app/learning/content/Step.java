package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Question;
import java.util.List;

/** One screen of a module. */
public sealed interface Step {

    StepId id();

    String title();

    List<CitationId> citations();

    /** Something to read. */
    record Text(StepId id, String title, RichText text, List<CitationId> citations) implements Step {
        public Text {
            citations = List.copyOf(citations);
        }
    }

    /** The one page to print and keep at the desk. */
    record Memo(StepId id, String title, RichText text, List<CitationId> citations) implements Step {
        public Memo {
            citations = List.copyOf(citations);
        }
    }

    /** Something to answer; corrected at once. */
    record Ask(Question question) implements Step {
        @Override
        public StepId id() {
            return new StepId(question.id().value());
        }

        @Override
        public String title() {
            return question.title();
        }

        @Override
        public List<CitationId> citations() {
            return question.citations();
        }
    }
}
