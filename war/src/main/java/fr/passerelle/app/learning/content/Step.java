package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.question.Question;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One screen of a module. */
public sealed interface Step {

    StepId id();

    String title();

    List<CitationId> citations();

    /** Whom it is kept for; everybody when empty. */
    Set<Audience> audiences();

    /** Whether this audience sees it; where none is known, everything is seen. */
    default boolean isFor(Optional<Audience> audience) {
        return audiences().isEmpty() || audience.map(audiences()::contains).orElse(true);
    }

    /** What every step but a question says of itself. */
    record Head(StepId id, String title, List<CitationId> citations, Set<Audience> audiences) {
        public Head {
            citations = List.copyOf(citations);
            audiences = Set.copyOf(audiences);
        }
    }

    /** A step with a head of its own. */
    sealed interface Headed extends Step {
        Head head();

        @Override
        default StepId id() {
            return head().id();
        }

        @Override
        default String title() {
            return head().title();
        }

        @Override
        default List<CitationId> citations() {
            return head().citations();
        }

        @Override
        default Set<Audience> audiences() {
            return head().audiences();
        }
    }

    /**
     * Something to read.
     *
     * @param text the essential
     * @param further more, for whoever wants it; may be empty
     */
    record Text(Head head, RichText text, RichText further) implements Headed {}

    /** The one page to print and keep at the desk. */
    record Memo(Head head, RichText text) implements Headed {}

    /** Something that was recorded, with its words. */
    record Replay(Head head, Recording recording) implements Headed {}

    /** Something to answer. */
    record Ask(Question question, Set<Audience> audiences) implements Step {
        public Ask {
            audiences = Set.copyOf(audiences);
        }

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

    /** A recording is never without its transcript. */
    record Recording(Source source, int minutes, RichText transcript, List<Chapter> chapters) {
        public Recording {
            chapters = List.copyOf(chapters);
        }
    }

    /** Where a recording is. */
    sealed interface Source {}

    /** On another site: opened on purpose, never fetched by a page. */
    record Elsewhere(URI address) implements Source {}

    /** In the author's folder, under the names the author gave; never without captions. */
    record Bundled(String file, String mediaType, String captions) implements Source {}

    /** A moment of a recording, {@code 02:10}, and what begins there. */
    record Chapter(String at, String title) {}
}
