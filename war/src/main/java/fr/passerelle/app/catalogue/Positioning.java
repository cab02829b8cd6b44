package fr.passerelle.app.catalogue;

import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.Compilation;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.content.StepId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A few questions of the modules of a path, by which learners find out what of it they may skip (§ A.1). It is made of
 * what the path holds, and so another version whenever a content of it is.
 */
final class Positioning {

    /** What a learner reads first. */
    record Opening(String title, String objective, RichText text) {}

    /** A guess may be right once; seldom twice. */
    private static final int QUESTIONS_OF_A_MODULE = 2;

    private static final int FEWEST_MODULES = 2;
    private static final String SEMVER = "1.0.0";
    private static final StepId FIRST = new StepId("accueil");

    private final LearningPath path;
    private final Compilation compilation = new Compilation();
    private final List<LearningModule.Probe> probes = new ArrayList<>();
    private int asked;

    private Positioning(LearningPath path) {
        this.path = path;
    }

    /** The positioning of this path; empty when it has none, or fewer than two modules to ask about. */
    static Optional<Shelf.Shelved> of(Shelf.Way way, Map<PlayableId, Shelf.Shelved> contents) {
        LearningPath path = way.path();
        List<Shelf.Shelved> items = path.items().stream()
                .filter(contents::containsKey)
                .map(contents::get)
                .toList();
        Opening opening = way.opening();
        long modules = items.stream()
                .filter(item -> item.playable() instanceof LearningModule module
                        && !asked(path, module).isEmpty())
                .count();
        if (opening == null || modules < FEWEST_MODULES) {
            return Optional.empty();
        }
        return PlayableId.positioning(path.id())
                .map(id -> new Shelf.Shelved(
                        new Positioning(path).playable(id, opening, way, items), Shelf.folder(items, List.of(way))));
    }

    private Playable playable(PlayableId id, Opening opening, Shelf.Way way, List<Shelf.Shelved> items) {
        compilation.add(new Step.Text(
                new Step.Head(FIRST, opening.title(), List.of(), Set.of()), opening.text(), RichText.EMPTY));
        items.forEach(item -> probes.add(probe(item.playable())));
        return compilation.of(
                id,
                ContentVersion.of(SEMVER, hash(way, items)),
                opening.title(),
                opening.objective(),
                LearningModule.Mode.ASSESSMENT,
                probes);
    }

    private LearningModule.Probe probe(Playable playable) {
        List<QuestionId> names = new ArrayList<>();
        if (playable instanceof LearningModule module) {
            for (Question question : asked(path, module)) {
                asked++;
                QuestionId name = new QuestionId("question-" + asked);
                compilation.add(name, module, question, true);
                names.add(name);
            }
        }
        return new LearningModule.Probe(playable.title(), names);
    }

    /** Those hardest to guess, among those that everybody on the path would be asked; in their module's order. */
    private static List<Question> asked(LearningPath path, LearningModule module) {
        List<Question> all = module.steps().stream()
                .filter(step -> path.audiences().stream().allMatch(audience -> isFor(step, audience)))
                .filter(Step.Ask.class::isInstance)
                .map(step -> ((Step.Ask) step).question())
                .toList();
        return all.stream()
                .sorted(Comparator.comparingInt(Positioning::rank))
                .limit(QUESTIONS_OF_A_MODULE)
                .sorted(Comparator.comparingInt(all::indexOf))
                .toList();
    }

    private static boolean isFor(Step step, Audience audience) {
        return step.isFor(Optional.of(audience));
    }

    /** One choice among several is quickly read and not easily guessed; pairs and orders take their time. */
    private static int rank(Question question) {
        if (question instanceof Question.SingleChoice || question instanceof Question.SearchResults) {
            return 0;
        }
        return question instanceof Question.MultipleChoice ? 1 : 2;
    }

    private static String hash(Shelf.Way way, List<Shelf.Shelved> items) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            way.files().values().forEach(sha::update);
            items.forEach(item -> sha.update(item.playable().version().value().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, Integer.BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
