package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.ScoreState;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.grade.ScoreClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sending a score again: its tries are counted anew, and the old ones kept. Joins the caller's transaction. */
final class ScoreRounds {
    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<Seat> afterCommit;

    ScoreRounds(Transactions transactions, Clock clock, Consumer<Seat> afterCommit) {
        this.transactions = transactions;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Plans the scores that stand for these seats again, at once; says how many there were. */
    int begin(Collection<Seat> seats) {
        Map<Seat, ScoreEntity> standing = standing(seats);
        Map<Seat, GradeTargetEntity> targets = targets(seats);
        standing.forEach(
                (seat, score) -> begin(score, Objects.requireNonNull(targets.get(seat), "a score has its target")));
        return standing.size();
    }

    /**
     * One that waits keeps its time, under which it may have arrived already. One that was sent or refused gets a later
     * one: the platform compares, and whatever it kept under the old time is older (D-9).
     */
    void begin(ScoreEntity score, GradeTargetEntity target) {
        if (score.state != ScoreState.PENDING) {
            score.state = ScoreState.PENDING;
            score.roundFrom = score.lastTry;
            score.scoredAt = laterTime(target);
            target.lastTimestamp = score.scoredAt;
        }
        score.tries = 0;
        score.reason = "";
        score.cause = null;
        Instant now = clock.instant();
        score.nextTryAt = score.scoredAt.isAfter(now) ? score.scoredAt : now;
        Seat seat = seat(score.placementId, score.learnerId);
        transactions.afterCommit(() -> afterCommit.accept(seat));
    }

    /** The time of a score that is sent now, after every other of this learner there. */
    private Instant laterTime(GradeTargetEntity target) {
        ScoreClock turns = new ScoreClock(clock);
        Instant last = target.lastTimestamp;
        Instant now = clock.instant();
        return (last == null ? turns.first(now) : turns.after(last, now)).timestamp();
    }

    private Map<Seat, ScoreEntity> standing(Collection<Seat> seats) {
        return transactions
                .entityManager()
                .createQuery("""
                        from ScoreEntity
                        where placementId in :placements and learnerId in :learners and state <> :superseded
                        order by scoredAt
                        """, ScoreEntity.class)
                .setParameter("placements", placements(seats))
                .setParameter("learners", learners(seats))
                .setParameter("superseded", ScoreState.SUPERSEDED)
                .getResultStream()
                .filter(score -> seats.contains(seat(score.placementId, score.learnerId)))
                .collect(Collectors.toMap(
                        score -> seat(score.placementId, score.learnerId), score -> score, (older, newer) -> newer));
    }

    private Map<Seat, GradeTargetEntity> targets(Collection<Seat> seats) {
        return transactions
                .entityManager()
                .createQuery(
                        "from GradeTargetEntity where placementId in :placements and learnerId in :learners",
                        GradeTargetEntity.class)
                .setParameter("placements", placements(seats))
                .setParameter("learners", learners(seats))
                .getResultStream()
                .collect(Collectors.toMap(target -> seat(target.placementId, target.learnerId), target -> target));
    }

    private static Set<UUID> placements(Collection<Seat> seats) {
        return seats.stream().map(seat -> seat.placement().value()).collect(Collectors.toSet());
    }

    private static Set<String> learners(Collection<Seat> seats) {
        return seats.stream().map(seat -> seat.learner().value()).collect(Collectors.toSet());
    }

    private static Seat seat(UUID placement, String learner) {
        return new Seat(new PlacementId(placement), new LearnerId(learner));
    }
}
