package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.gradebook.grade.ScoreState;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the grades of a group are, and sending them again. Of one learner in one placement the best attempt has a grade;
 * what it superseded is never sent again.
 */
public final class ScoreLedger {
    private static final int PLACEMENTS_AT_ONCE = 500;
    private static final int RESENT_AT_ONCE = 100;

    /** Which grades of a group to send again. */
    public enum Resending {
        /** Those the platform does not have: waiting or stuck. */
        ONLY_UNSENT,
        /** Also those it has, with a later time, so that it takes them again. */
        EVERYTHING
    }

    private final Transactions transactions;
    private final ScoreRounds rounds;

    /** @param afterCommit told of each seat that was planned again, once it is in the database */
    public ScoreLedger(Transactions transactions, Clock clock, Consumer<Seat> afterCommit) {
        this.transactions = transactions;
        this.rounds = new ScoreRounds(transactions, clock, afterCommit);
    }

    /** The grade of every learner who has one in these placements; one query for five hundred placements. */
    public Map<Seat, SeatGrade> of(Collection<PlacementId> placements) {
        Map<Seat, SeatGrade> grades = new HashMap<>();
        transactions.run(() -> slices(
                        placements.stream().map(PlacementId::value).toList(), PLACEMENTS_AT_ONCE)
                .forEach(slice -> rows(slice).forEach(row -> grades.put(row.seat(), row.grade()))));
        return grades;
    }

    /** The grade of this learner there, if there is one. */
    public Optional<SeatGrade> of(Seat seat) {
        return Optional.ofNullable(of(List.of(seat.placement())).get(seat));
    }

    /** Plans this learner's grade again; false when there is none. */
    public boolean resend(Seat seat) {
        return resend(List.of(seat)) > 0;
    }

    /** Plans the grades of these placements again; says how many. */
    public int resend(Collection<PlacementId> placements, Resending which) {
        return resend(of(placements).values().stream()
                .filter(grade -> which == Resending.EVERYTHING || grade.unsent())
                .map(SeatGrade::seat)
                .toList());
    }

    private int resend(List<Seat> seats) {
        return slices(seats, RESENT_AT_ONCE).stream()
                .mapToInt(slice -> transactions.callRacing(() -> rounds.begin(slice)))
                .sum();
    }

    /** Oldest first, so that a seat's latest row is the last that is put. */
    private List<Row> rows(List<UUID> placements) {
        return transactions
                .entityManager()
                .createQuery("""
                        select new fr.passerelle.app.gradebook.ScoreLedger$Row(
                            placementId, learnerId, state, scoreGiven, scoreMaximum,
                            scoredAt, sentAt, nextTryAt, cause, tries)
                        from ScoreEntity
                        where placementId in :placements and state <> :superseded
                        order by scoredAt
                        """, Row.class)
                .setParameter("placements", placements)
                .setParameter("superseded", ScoreState.SUPERSEDED)
                .getResultList();
    }

    private static <T> List<List<T>> slices(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)))
                .toList();
    }

    /** What a query finds. */
    record Row(
            UUID placementId,
            String learnerId,
            ScoreState state,
            double points,
            double maximum,
            Instant scoredAt,
            @Nullable Instant sentAt,
            Instant nextTryAt,
            @Nullable GradeCause cause,
            int tries) {
        Seat seat() {
            return new Seat(new PlacementId(placementId), new LearnerId(learnerId));
        }

        SeatGrade grade() {
            GradeState told = GradeState.of(state, sentAt, cause, nextTryAt);
            return new SeatGrade(
                    seat(),
                    told,
                    points,
                    maximum,
                    scoredAt,
                    Optional.ofNullable(sentAt),
                    state == ScoreState.PENDING ? Optional.of(nextTryAt) : Optional.empty(),
                    Optional.ofNullable(cause),
                    tries);
        }
    }
}
