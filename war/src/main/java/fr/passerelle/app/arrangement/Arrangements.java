package fr.passerelle.app.arrangement;

import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was arranged with learners. Each verb is one transaction and leaves one line of trace. */
public final class Arrangements {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(ArrangementEntity.class, ArrangementTraceEntity.class);

    /** More would be no limit at all. */
    public static final int MOST_MORE = 100;

    private static final int LINES = 50;

    private final Transactions transactions;
    private final Attempts attempts;
    private final Clock clock;

    public Arrangements(Transactions transactions, Attempts attempts, Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What holds for this learner there. */
    public Arrangement of(Seat seat) {
        return transactions.call(
                () -> row(seat).map(ArrangementEntity::toDomain).orElse(Arrangement.NONE));
    }

    /** What holds for whom in a placement; who is not named has no arrangement. */
    public Map<LearnerId, Arrangement> in(PlacementId placement) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from ArrangementEntity where placementId = :placement", ArrangementEntity.class)
                .setParameter("placement", placement.value())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new LearnerId(row.learnerId), ArrangementEntity::toDomain)));
    }

    public void oneMoreAttempt(Seat seat, LearnerId by) {
        change(seat, by, ArrangementKind.ONE_MORE, null, row -> {
            row.moreAttempts = Math.min(MOST_MORE, row.moreAttempts + 1);
        });
    }

    public void until(Seat seat, Instant deadline, LearnerId by) {
        change(seat, by, ArrangementKind.LATER, deadline, row -> row.deadline = deadline);
    }

    public void excuse(Seat seat, LearnerId by) {
        change(seat, by, ArrangementKind.EXCUSED, null, row -> row.excused = true);
    }

    public void expectAgain(Seat seat, LearnerId by) {
        change(seat, by, ArrangementKind.EXPECTED, null, row -> row.excused = false);
    }

    /** The learner begins again, with every attempt the link grants. */
    public void setAside(Seat seat, LearnerId by) {
        change(seat, by, ArrangementKind.SET_ASIDE, null, row -> attempts.setAside(seat));
    }

    /** What was done for this learner, the latest first. */
    public List<ArrangementTrace> trace(Seat seat) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from ArrangementTraceEntity
                        where placementId = :placement and learnerId = :learner
                        order by madeAt desc
                        """, ArrangementTraceEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .setMaxResults(LINES)
                .getResultStream()
                .map(ArrangementTraceEntity::toDomain)
                .toList());
    }

    private void change(
            Seat seat,
            LearnerId by,
            ArrangementKind kind,
            @Nullable Instant until,
            Consumer<ArrangementEntity> change) {
        transactions.runRacing(() -> {
            EntityManager rows = transactions.entityManager();
            ArrangementEntity row = row(seat).orElseGet(() -> {
                ArrangementEntity made = ArrangementEntity.of(seat);
                rows.persist(made);
                return made;
            });
            change.accept(row);
            rows.persist(ArrangementTraceEntity.of(seat, new ArrangementTrace(kind, until, by, clock.instant())));
        });
    }

    private Optional<ArrangementEntity> row(Seat seat) {
        return Optional.ofNullable(
                transactions.entityManager().find(ArrangementEntity.class, ArrangementEntity.Key.of(seat)));
    }
}
