package fr.passerelle.app.recall;

import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.history.Repertoire;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The series that were made, beside the contents of the catalogue. It learns from every attempt that ends: what was
 * missed in a module comes back, and what came back is put off or begins again.
 */
public final class SeriesShelf implements Repertoire {
    private final Transactions transactions;
    private final Supplier<Catalogue> catalogue;
    private final ContentArchive archive;
    private final Recalls recalls;
    private final Clock clock;
    private final Messages messages;

    SeriesShelf(
            Transactions transactions,
            Supplier<Catalogue> catalogue,
            ContentArchive archive,
            Recalls recalls,
            Clock clock,
            Messages messages) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.archive = archive;
        this.recalls = recalls;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Optional<Playable> find(PlayableId id, ContentVersion version) {
        return id.equals(Recalling.CONTENT)
                ? transactions.call(() -> module(kept(SeriesModule.series(version))))
                : archive.find(id, version);
    }

    @Override
    public boolean counts(Playable playable) {
        return !playable.id().isPrivate();
    }

    @Override
    public void begun(Playable playable) {
        if (!isSeries(playable)) {
            archive.begun(playable);
        }
    }

    @Override
    public void ended(Seat seat, Attempt attempt) {
        if (attempt.screen() instanceof Screen.FinishedScreen finished) {
            Playable played = attempt.playable();
            if (counts(played)) {
                finished.review().stream()
                        .filter(correction -> !correction.verdict().right())
                        .forEach(correction -> recalls.missed(
                                seat, played.id(), correction.question().id()));
            } else if (isSeries(played)) {
                reminded(seat, kept(SeriesModule.series(played.version())), finished);
            }
        }
    }

    private static boolean isSeries(Playable playable) {
        return playable.id().equals(Recalling.CONTENT);
    }

    private void reminded(Seat seat, Series series, Screen.FinishedScreen finished) {
        for (Screen.CorrectionScreen correction : finished.review()) {
            for (int place = 0; place < series.questions().size(); place++) {
                if (SeriesModule.name(series.id(), place)
                        .equals(correction.question().id())) {
                    recalls.reminded(
                            seat,
                            series.questions().get(place),
                            correction.verdict().right());
                }
            }
        }
    }

    /** A new series of these questions, and what is played of it. */
    Playable make(PlacementId where, List<Asked> questions) {
        Series series = new Series(Hash.of(Token.secret()), questions);
        SeriesEntity row = new SeriesEntity();
        row.id = series.id();
        row.placementId = where.value();
        row.madeAt = clock.instant();
        transactions.entityManager().persist(row);
        for (int place = 0; place < questions.size(); place++) {
            Asked asked = questions.get(place);
            transactions.entityManager().persist(SeriesQuestionEntity.of(series.id(), place, asked));
            archive.find(asked.playable(), asked.version()).ifPresent(archive::begun);
        }
        return module(series).orElseThrow();
    }

    /** The question as it is asked today; empty when its module no longer has it. */
    Optional<Asked> today(PlayableId playable, QuestionId question) {
        return catalogue
                .get()
                .find(playable)
                .filter(found -> question(found, question).isPresent())
                .map(found -> new Asked(playable, found.version(), question));
    }

    private Series kept(String id) {
        return new Series(
                id,
                transactions
                        .entityManager()
                        .createQuery(
                                "from SeriesQuestionEntity where seriesId = :id order by place",
                                SeriesQuestionEntity.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .map(SeriesQuestionEntity::toDomain)
                        .toList());
    }

    /** Empty when one of its questions can no longer be asked as it was. */
    private Optional<Playable> module(Series series) {
        SeriesModule module = new SeriesModule(series);
        for (Asked asked : series.questions()) {
            Optional<Playable> source = archive.find(asked.playable(), asked.version());
            Optional<Question> question = source.flatMap(found -> question(found, asked.question()));
            if (question.isEmpty()) {
                return Optional.empty();
            }
            module.add((LearningModule) source.orElseThrow(), question.get());
        }
        return series.questions().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        module.of(Recalling.CONTENT, messages.text("recall.title"), messages.text("recall.objective")));
    }

    private static Optional<Question> question(Playable playable, QuestionId wanted) {
        return playable instanceof LearningModule module
                ? module.questions().stream()
                        .filter(question -> question.id().equals(wanted))
                        .findFirst()
                : Optional.empty();
    }
}
