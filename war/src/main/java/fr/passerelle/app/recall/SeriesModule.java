package fr.passerelle.app.recall;

import fr.passerelle.app.learning.content.Compilation;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import java.util.List;

/** A series as a module, to be played as any other; its questions take names of the series. */
final class SeriesModule {
    private static final String SEMVER = "1.0.0";
    private static final int SHORT = 12;

    private final Series series;
    private final Compilation compilation = new Compilation();
    private int length;

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
        compilation.add(
                name(series.id(), length), module, question, question.wording().confidence());
        length++;
    }

    /** The module of what was added, under this title; nothing in it is graded. */
    LearningModule of(PlayableId id, String title, String objective) {
        return compilation.of(id, version(series.id()), title, objective, LearningModule.Mode.TRAINING, List.of());
    }
}
