package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions of several modules, put together to be played as one that is never graded. Two modules may give one name to
 * two questions or citations, so they take new names; a question is titled with the module it comes from.
 */
public final class Compilation {

    private final List<Citation> citations = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<QuestionId, Solution> solutions = new LinkedHashMap<>();
    private final List<LearningModule> sources = new ArrayList<>();

    /** Adds something to read. */
    public void add(Step.Text text) {
        steps.add(text);
    }

    /**
     * Adds a question of this module under another name.
     *
     * @param confidence whether one is asked how sure one is
     */
    public void add(QuestionId name, LearningModule module, Question question, boolean confidence) {
        Wording told = question.wording();
        steps.add(new Step.Ask(
                question.withWording(new Wording(
                        name,
                        told.title() + " (" + module.title() + ")",
                        told.statement(),
                        told.points(),
                        cited(module, told, name),
                        confidence)),
                Set.of()));
        solutions.put(name, module.solutionOf(question));
        sources.add(module);
    }

    private List<CitationId> cited(LearningModule module, Wording told, QuestionId question) {
        List<CitationId> names = new ArrayList<>();
        for (Citation citation : module.citations()) {
            if (told.citations().contains(citation.id())) {
                CitationId name = new CitationId(question.value() + "-" + names.size());
                names.add(name);
                citations.add(new Citation(
                        name, citation.sheet(), citation.title(), citation.statement(), citation.checked()));
            }
        }
        return names;
    }

    /** The module of what was added; at least one question was. */
    public LearningModule of(
            PlayableId id,
            ContentVersion version,
            String title,
            String objective,
            LearningModule.Mode mode,
            List<LearningModule.Probe> probes) {
        boolean unread = sources.stream().anyMatch(source -> source.reviewState() == ReviewState.AWAITS_REVIEW);
        Description description = new Description(
                id,
                version,
                title,
                objective,
                solutions.size(),
                Level.DISCOVERY,
                EnumSet.allOf(Audience.class),
                Optional.empty(),
                0,
                unread ? ReviewState.AWAITS_REVIEW : ReviewState.REVIEWED,
                citations,
                sources.stream()
                        .flatMap(source -> source.authors().stream())
                        .distinct()
                        .toList(),
                sources.get(0).licence());
        return new LearningModule(description, mode, steps, solutions, probes);
    }
}
