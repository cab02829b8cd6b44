package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.MoveRefused;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of every learner. Each verb is one transaction and safe to repeat: a double click, two tabs or two nodes
 * leave one open attempt and each move once.
 */
public final class Attempts {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES =
            List.of(AttemptEntity.class, AttemptMoveEntity.class, SatisfactionEntity.class);

    private final Transactions transactions;
    private final Placements placements;
    private final Repertoire repertoire;
    private final Clock clock;
    private final Consumer<AttemptFinished> announce;

    /**
     * @param announce told of each attempt that finishes and counts, in the transaction that keeps its last move
     */
    public Attempts(
            Transactions transactions,
            Placements placements,
            Repertoire repertoire,
            Clock clock,
            Consumer<AttemptFinished> announce) {
        this.transactions = transactions;
        this.placements = placements;
        this.repertoire = repertoire;
        this.clock = clock;
        this.announce = announce;
    }

    /**
     * The latest attempt of the seat, on the version it began with; begun now under these terms when there is none on this
     * playable. Nothing when there is one whose version can no longer be played: only the learner ends it, by {@link
     * #again}.
     */
    public Optional<Attempt> latest(Seat seat, Playable playable, Terms terms) {
        return transactions.callRacing(() -> current(seat, playable, terms));
    }

    /** A new attempt, or the open one as long as nothing was played in it; any other is closed without a result. */
    public Attempt again(Seat seat, Playable playable, Terms terms) {
        return transactions.callRacing(() -> {
            Optional<AttemptEntity> last = row(seat);
            return last.filter(row -> row.openMarker != null)
                    .filter(row -> row.playable().equals(playable.id()))
                    .filter(row -> row.contentVersion().equals(playable.version()))
                    .flatMap(this::replayed)
                    .filter(attempt -> attempt.moves().isEmpty())
                    .orElseGet(() -> begunAfter(last.orElse(null), seat, playable, terms));
        });
    }

    /**
     * The open attempt of the seat on this content; when there is none, one begun now on what is made for it.
     *
     * @param made called once at most, in the same transaction
     */
    public Attempt underway(Seat seat, PlayableId content, Supplier<Playable> made) {
        return transactions.callRacing(() -> {
            Optional<AttemptEntity> last = row(seat);
            return last.filter(row -> row.openMarker != null)
                    .filter(row -> row.playable().equals(content))
                    .flatMap(this::replayed)
                    .orElseGet(() -> begunAfter(last.orElse(null), seat, made.get(), Terms.USUAL));
        });
    }

    /**
     * The seat's attempt after this move.
     *
     * @throws MoveRefused when it cannot be played; nothing is kept
     */
    public Attempt play(Seat seat, Playable playable, Terms terms, Move move) {
        return transactions.callRacing(() -> {
            Attempt before = current(seat, playable, terms).orElseThrow(() -> MoveRefused.nowhere(move));
            Attempt after = before.play(move);
            if (after.moves().size() > before.moves().size()) {
                keep(seat, before, after);
            }
            return after;
        });
    }

    /**
     * What the seat has finished, the latest first; attempts closed without a result are not among them, nor what is its
     * learner's business.
     */
    public List<FinishedAttempt> finished(Seat seat) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from AttemptEntity
                        where placementId = :placement and learnerId = :learner and pointsPossible is not null
                            and setAside = false
                        order by finishedAt desc
                        """, AttemptEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .getResultStream()
                .filter(row -> !row.playable().isPrivate())
                .map(AttemptEntity::finished)
                .toList());
    }

    /** The open attempt of the seat, else the one that ended last; nothing when its content is gone. */
    public Optional<Attempt> last(Seat seat) {
        return transactions.call(() -> row(seat).flatMap(this::replayed));
    }

    /** Whether the seat has an attempt at all, finished or not. */
    public boolean begun(Seat seat) {
        return transactions.call(() -> row(seat).isPresent());
    }

    /** Whether anybody has an attempt there, who is not only trying; one that was set aside is one. */
    public boolean anyAt(PlacementId placement) {
        return transactions.call(() -> !transactions
                .entityManager()
                .createQuery("""
                        select 1 from AttemptEntity
                        where placementId = :placement and learnerId not like :trial
                        """, Integer.class)
                .setParameter("placement", placement.value())
                .setParameter("trial", LearnerId.TRIAL + "%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** Whether there is an attempt on this version, finished or not. */
    public boolean anyOn(PlayableId playable, ContentVersion version) {
        return transactions.call(() -> !transactions
                .entityManager()
                .createQuery("""
                        select 1 from AttemptEntity
                        where playableId = :playable and playableVersion = :version
                        """, Integer.class)
                .setParameter("playable", playable.value())
                .setParameter("version", version.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** One attempt of the seat as it was played; nothing when its content is gone, or when it is somebody else's. */
    public Optional<Attempt> played(Seat seat, AttemptId id) {
        return transactions.call(() -> Optional.ofNullable(
                        transactions.entityManager().find(AttemptEntity.class, UUID.fromString(id.value())))
                .filter(row -> row.isOf(seat))
                .flatMap(this::replayed));
    }

    private Optional<Attempt> current(Seat seat, Playable playable, Terms terms) {
        Optional<AttemptEntity> last = row(seat);
        return last.filter(row -> row.playable().equals(playable.id())).isPresent()
                ? last.flatMap(this::replayed)
                : Optional.of(begunAfter(last.orElse(null), seat, playable, terms));
    }

    /**
     * A teacher sets aside what the seat has done so far: it can still be read, counts no more, and the learner begins
     * again.
     */
    public void setAside(Seat seat) {
        transactions.runRacing(() -> transactions
                .entityManager()
                .createQuery("""
                        from AttemptEntity
                        where placementId = :placement and learnerId = :learner and setAside = false
                        """, AttemptEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .getResultList()
                .forEach(row -> row.setAside(clock.instant())));
    }

    private void keep(Seat seat, Attempt before, Attempt after) {
        UUID id = UUID.fromString(after.id().value());
        AttemptEntity row = transactions.entityManager().find(AttemptEntity.class, id);
        row.activeSeconds += TimeAtIt.seconds(before, after);
        for (int place = before.moves().size(); place < after.moves().size(); place++) {
            transactions
                    .entityManager()
                    .persist(AttemptMoveEntity.of(id, place, after.moves().get(place)));
        }
        if (after.finished() && !before.finished()) {
            row.finish(after.outcome());
            // Whoever lost a race must fail here, before anybody is told.
            transactions.entityManager().flush();
            if (repertoire.counts(after.playable())) {
                announce.accept(new AttemptFinished(seat.placement(), seat.learner(), after.id(), after.outcome()));
            }
            repertoire.ended(seat, after);
        }
    }

    /** Closes what was open when this use case looked, not what another has opened since: the database refuses that. */
    private Attempt begunAfter(@Nullable AttemptEntity last, Seat seat, Playable playable, Terms terms) {
        if (last == null) {
            // Whoever chooses another content there sees this attempt, or is done before it begins.
            placements.keeping(seat.placement());
        } else if (last.openMarker != null) {
            last.close(clock.instant());
            transactions.entityManager().flush();
        }
        Attempt attempt = Attempt.begin(new AttemptId(UUID.randomUUID().toString()), playable, terms, clock.instant());
        transactions.entityManager().persist(AttemptEntity.of(seat, attempt));
        repertoire.begun(playable);
        return attempt;
    }

    /** Nothing when the version it was played on cannot be played any more. */
    private Optional<Attempt> replayed(AttemptEntity row) {
        return repertoire
                .find(row.playable(), row.contentVersion())
                .map(playable -> Attempt.begin(new AttemptId(row.id.toString()), playable, row.terms(), row.startedAt)
                        .replay(moves(row.id)));
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

    /** The open attempt, else the one that ended last: by their ends, since two may begin in one millisecond. */
    private Optional<AttemptEntity> row(Seat seat) {
        return transactions
                .entityManager()
                .createQuery("""
                        from AttemptEntity
                        where placementId = :placement and learnerId = :learner and setAside = false
                        order by finishedAt desc nulls first, startedAt desc
                        """, AttemptEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
