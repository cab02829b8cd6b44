package fr.passerelle.app.recall;

import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Description;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Level;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.ReviewState;
import fr.passerelle.app.learning.content.Step;
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
 * A series as a module, to be played as any other. Two modules may give one name to two questions or citations, so they
 * take names of the series; a question is titled with the module it comes from.
 */
final class SeriesModule {
    private static final String SEMVER = "1.0.0";
    private static final int SHORT = 12;

    private final Series series;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<QuestionId, Solution> solutions = new LinkedHashMap<>();
    private final List<LearningModule> sources = new ArrayList<>();

    SeriesModule(Series series) {
        this.series = series;
    }

    static ContentVersion version(String series) {
        return ContentVersion.of(SEMVER, series);
    }

    static String series(ContentVersion version) {
        return version.value().substring(version.value().indexOf('+') + 1);
    }

    /** The name of the question at this place. */
    static QuestionId name(String series, int place) {
        return new QuestionId("q" + (place + 1) + "-" + series.substring(0, SHORT));
    }

    /** Adds the next question of the series. */
    void add(LearningModule module, Question question) {
        QuestionId name = name(series.id(), steps.size());
        Wording told = question.wording();
        steps.add(new Step.Ask(
                question.withWording(new Wording(
                        name,
                        told.title() + " (" + module.title() + ")",
                        told.statement(),
                        told.points(),
                        cited(module, told, name),
                        told.confidence())),
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

    /** The module of what was added, under this title; nothing in it is graded. */
    LearningModule of(PlayableId id, String title, String objective) {
        boolean unread = sources.stream().anyMatch(source -> source.reviewState() == ReviewState.AWAITS_REVIEW);
        Description description = new Description(
                id,
                version(series.id()),
                title,
                objective,
                steps.size(),
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
        return new LearningModule(description, LearningModule.Mode.TRAINING, steps, solutions);
    }
}
