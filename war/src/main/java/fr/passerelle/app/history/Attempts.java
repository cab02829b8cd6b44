package fr.passerelle.app.history;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The attempts of every learner. Each verb is one transaction and safe to repeat: a double click, two tabs or two nodes
 * leave one open attempt and each move once.
 */
public final class Attempts {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(AttemptEntity.class, AttemptMoveEntity.class);

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Consumer<AttemptFinished> announce;

    /** @param announce told of each attempt that finishes, in the transaction that keeps its last move */
    public Attempts(Transactions transactions, Catalogue catalogue, Clock clock, Consumer<AttemptFinished> announce) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.clock = clock;
        this.announce = announce;
    }

    /** The latest attempt of the seat, begun now when there is none on this playable that can go on. */
    public Attempt latest(Seat seat, Playable playable) {
        return oneOfTwo(() -> current(seat, playable));
    }

    /** A new attempt; one still open is closed without a result. */
    public Attempt again(Seat seat, Playable playable) {
        return oneOfTwo(() -> begun(seat, playable));
    }

    /**
     * The seat's attempt after this move.
     *
     * @throws fr.passerelle.app.learning.attempt.MoveRefused when it cannot be played; nothing is kept
     */
    public Attempt play(Seat seat, Playable playable, Move move) {
        return oneOfTwo(() -> {
            Attempt before = current(seat, playable);
            Attempt after = before.play(move);
            if (after.moves().size() > before.moves().size()) {
                keep(seat, before, after);
            }
            return after;
        });
    }

    private Attempt current(Seat seat, Playable playable) {
        return rows(seat).stream()
                .findFirst()
                .filter(row -> row.playable().equals(playable.id()))
                .flatMap(this::replayed)
                .orElseGet(() -> begun(seat, playable));
    }

    private void keep(Seat seat, Attempt before, Attempt after) {
        UUID id = UUID.fromString(after.id().value());
        for (int place = before.moves().size(); place < after.moves().size(); place++) {
            transactions
                    .entityManager()
                    .persist(AttemptMoveEntity.of(id, place, after.moves().get(place)));
        }
        if (after.finished() && !before.finished()) {
            transactions.entityManager().find(AttemptEntity.class, id).finish(after.outcome());
            announce.accept(new AttemptFinished(seat.placement(), seat.learner(), after.id(), after.outcome()));
        }
    }

    private Attempt begun(Seat seat, Playable playable) {
        rows(seat).stream().filter(row -> row.openMarker != null).forEach(row -> row.close(clock.instant()));
        transactions.entityManager().flush();
        Attempt attempt = Attempt.begin(new AttemptId(UUID.randomUUID().toString()), playable, clock.instant());
        transactions.entityManager().persist(AttemptEntity.of(seat, attempt));
        return attempt;
    }

    /** Nothing when the content it was played on is gone: the learner begins again on today's. */
    private Optional<Attempt> replayed(AttemptEntity row) {
        return catalogue
                .find(row.playable(), row.contentVersion())
                .map(playable ->
                        Attempt.replay(new AttemptId(row.id.toString()), playable, row.startedAt, moves(row.id)));
    }

    private List<Move> moves(UUID attempt) {
        return transactions
                .entityManager()
                .createQuery(
                        "from AttemptMoveEntity where attemptId = :attempt order by place", AttemptMoveEntity.class)
                .setParameter("attempt", attempt)
                .getResultStream()
                .map(AttemptMoveEntity::toDomain)
                .toList();
    }

    private List<AttemptEntity> rows(Seat seat) {
        return transactions
                .entityManager()
                .createQuery("""
                        from AttemptEntity
                        where placementId = :placement and learnerId = :learner
                        order by startedAt desc, id
                        """, AttemptEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .setMaxResults(1)
                .getResultList();
    }

    /** When two requests did the same at once, the database kept one of them: the other looks again. */
    private <T> T oneOfTwo(Supplier<T> useCase) {
        try {
            return transactions.call(useCase);
        } catch (ConstraintViolationException other) {
            return transactions.call(useCase);
        }
    }
}
