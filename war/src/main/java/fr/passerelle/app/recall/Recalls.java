package fr.passerelle.app.recall;

import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions each learner has to see again, and on which day. A learner is known in every activity of one deployment
 * of one registration; nobody's questions are anybody else's. Joins the transaction of whoever calls.
 */
final class Recalls {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** What nobody came back to for so long is forgotten. */
    private static final Period PATIENCE = Period.ofYears(1);

    private final Transactions transactions;
    private final Placements placements;
    private final Clock clock;

    Recalls(Transactions transactions, Placements placements, Clock clock) {
        this.transactions = transactions;
        this.placements = placements;
        this.clock = clock;
    }

    /** One question that waits for its day. */
    record Waiting(PlayableId playable, QuestionId question, LocalDate dueOn) {
        private static Waiting of(RecallEntity row) {
            return new Waiting(new PlayableId(row.playableId), new QuestionId(row.questionId), row.dueOn);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /** What waits for the learner of this seat, the longest due first. */
    List<Waiting> of(Seat seat) {
        return owned(seat, rows().createQuery("""
                        from RecallEntity
                        where registrationId = :registration and deploymentId = :deployment and learnerId = :learner
                        order by dueOn, playableId, questionId
                        """, RecallEntity.class))
                .getResultStream()
                .map(Waiting::of)
                .toList();
    }

    /** It comes back from the beginning. */
    void missed(Seat seat, PlayableId playable, QuestionId question) {
        RecallEntity.Key key = key(seat, playable, question);
        RecallEntity row = rows().find(RecallEntity.class, key);
        if (row == null) {
            row = RecallEntity.of(key);
            rows().persist(row);
        }
        row.missed(today());
    }

    /** A reminder was answered; nothing when the learner has forgotten it meanwhile. */
    void reminded(Seat seat, Asked asked, boolean right) {
        row(seat, asked.playable(), asked.question()).ifPresent(row -> {
            if (!right) {
                row.missed(today());
            } else if (!row.known(today())) {
                rows().remove(row);
            }
        });
    }

    /** Everything that waits for the learner of this seat. */
    void forget(Seat seat) {
        for (Waiting waiting : of(seat)) {
            row(seat, waiting.playable(), waiting.question()).ifPresent(rows()::remove);
        }
    }

    /** Whether a series asks a question of this version. */
    boolean asksFrom(PlayableId playable, ContentVersion version) {
        return !rows().createQuery("""
                        select 1 from SeriesQuestionEntity
                        where playableId = :playable and playableVersion = :version
                        """, Integer.class)
                .setParameter("playable", playable.value())
                .setParameter("version", version.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void purge() {
        rows().createQuery("delete from RecallEntity where dueOn < :day")
                .setParameter("day", today().minus(PATIENCE))
                .executeUpdate();
        rows().createQuery("delete from SeriesEntity where madeAt < :moment")
                .setParameter(
                        "moment", today().minus(PATIENCE).atStartOfDay(FRANCE).toInstant())
                .executeUpdate();
    }

    private Optional<RecallEntity> row(Seat seat, PlayableId playable, QuestionId question) {
        return Optional.ofNullable(rows().find(RecallEntity.class, key(seat, playable, question)));
    }

    private RecallEntity.Key key(Seat seat, PlayableId playable, QuestionId question) {
        Placement placement = placements.byId(seat.placement());
        RecallEntity.Key key = new RecallEntity.Key();
        key.registrationId = UUID.fromString(placement.registration().value());
        key.deploymentId = placement.deployment().value();
        key.learnerId = seat.learner().value();
        key.playableId = playable.value();
        key.questionId = question.value();
        return key;
    }

    private <T> TypedQuery<T> owned(Seat seat, TypedQuery<T> query) {
        Placement placement = placements.byId(seat.placement());
        return query.setParameter(
                        "registration", UUID.fromString(placement.registration().value()))
                .setParameter("deployment", placement.deployment().value())
                .setParameter("learner", seat.learner().value());
    }

    private EntityManager rows() {
        return transactions.entityManager();
    }
}
