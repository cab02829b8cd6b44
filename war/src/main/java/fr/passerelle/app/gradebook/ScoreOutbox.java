package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.gradebook.grade.ScoreState;
import fr.passerelle.app.history.AttemptFinished;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Reference;
import fr.passerelle.lti.grade.ScoreClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The scores on their way to platforms. A row is written in the transaction that finishes the attempt: both are kept, or
 * neither. Of one learner in one placement, only a better score than all before is worth a row, and it supersedes what
 * was not sent yet.
 */
public final class ScoreOutbox {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES =
            List.of(GradeTargetEntity.class, ScoreEntity.class, ScoreTryEntity.class);

    /** Every score is out of this many points; the platform rescales it to its own column (D-8). */
    public static final int MAXIMUM = 100;

    private static final int SWEPT_AT_ONCE = 1_000;
    private static final double HUNDREDTHS = 100.0;

    private final Transactions transactions;
    private final GradeTargets targets;
    private final Clock clock;
    private final Consumer<Seat> afterCommit;

    /** @param afterCommit told of each seat that has a new row, once it is in the database */
    public ScoreOutbox(Transactions transactions, GradeTargets targets, Clock clock, Consumer<Seat> afterCommit) {
        this.transactions = transactions;
        this.targets = targets;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Keeps the score of a finished attempt, if it has somewhere to go and is the learner's best. */
    public void add(AttemptFinished finished) {
        transactions.run(() -> targets.find(GradeTargetEntity.Key.of(
                        finished.placement().value(), finished.learner().value()))
                .filter(target -> target.graded)
                .ifPresent(target -> add(finished, target)));
    }

    private void add(AttemptFinished finished, GradeTargetEntity target) {
        List<ScoreEntity> before = scores(target.placementId, target.learnerId);
        double given = Math.round(finished.outcome().share() * MAXIMUM * HUNDREDTHS) / HUNDREDTHS;
        if (before.stream().anyMatch(score -> score.scoreGiven >= given)) {
            return;
        }
        before.stream()
                .filter(score -> score.state == ScoreState.PENDING || score.state == ScoreState.STUCK)
                .forEach(score -> score.state = ScoreState.SUPERSEDED);
        ScoreEntity row = new ScoreEntity();
        row.id = UUID.randomUUID();
        row.placementId = target.placementId;
        row.learnerId = target.learnerId;
        row.attemptId = UUID.fromString(finished.attempt().value());
        row.scoreGiven = given;
        row.scoreMaximum = MAXIMUM;
        ScoreClock.Turn turn = turn(finished.outcome().finishedAt(), target);
        row.scoredAt = turn.timestamp();
        row.nextTryAt = clock.instant().plus(turn.pause());
        row.reference = Reference.current().text();
        target.lastTimestamp = row.scoredAt;
        transactions.entityManager().persist(row);
        transactions.afterCommit(() -> afterCommit.accept(new Seat(finished.placement(), finished.learner())));
    }

    /** What the learner may be told about the best of their attempts there. */
    public GradeState state(PlacementId placement, LearnerId learner) {
        return transactions.call(() -> scores(placement.value(), learner.value()).stream()
                .filter(score -> score.state != ScoreState.SUPERSEDED)
                .findFirst()
                .map(score -> GradeState.of(score.state, score.sentAt, score.cause, score.nextTryAt))
                .orElseGet(GradeState.NotGraded::new));
    }

    /** Seats whose score waits and whose time has come. */
    public List<Seat> due() {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery(
                        "from ScoreEntity where state = :pending and nextTryAt <= :now order by nextTryAt",
                        ScoreEntity.class)
                .setParameter("pending", ScoreState.PENDING)
                .setParameter("now", clock.instant())
                .setMaxResults(SWEPT_AT_ONCE)
                .getResultStream()
                .map(score -> new Seat(new PlacementId(score.placementId), new LearnerId(score.learnerId)))
                .toList());
    }

    /** What waits to be sent, wherever it goes. */
    public Backlog backlog() {
        return transactions.call(() -> {
            Object[] row = transactions
                    .entityManager()
                    .createQuery(
                            "select count(*), min(scoredAt) from ScoreEntity where state = :pending", Object[].class)
                    .setParameter("pending", ScoreState.PENDING)
                    .getSingleResult();
            Duration age = row[1] instanceof Instant oldest ? Duration.between(oldest, clock.instant()) : Duration.ZERO;
            return new Backlog((Long) row[0], age);
        });
    }

    /**
     * Scores that platforms do not have yet.
     *
     * @param oldest how long ago the first of them was earned; zero when there is none
     */
    public record Backlog(long scores, Duration oldest) {}

    private ScoreClock.Turn turn(Instant finishedAt, GradeTargetEntity target) {
        Instant last = target.lastTimestamp;
        ScoreClock turns = new ScoreClock(clock);
        return last == null ? turns.first(finishedAt) : turns.after(last, finishedAt);
    }

    private List<ScoreEntity> scores(UUID placement, String learner) {
        return transactions
                .entityManager()
                .createQuery("""
                        from ScoreEntity
                        where placementId = :placement and learnerId = :learner
                        order by scoredAt desc
                        """, ScoreEntity.class)
                .setParameter("placement", placement)
                .setParameter("learner", learner)
                .getResultList();
    }
}
