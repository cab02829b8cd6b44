package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.ScoreState;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The grades that do not arrive, by platform and cause, for those who look after the whole. */
public final class StuckGrades {
    private static final int REPLAYED_AT_ONCE = 100;

    /**
     * Grades that share a fate.
     *
     * @param stuck how many are not tried any more until somebody acts
     * @param waiting how many are tried again by themselves
     * @param oldest when the first of them was earned
     */
    public record Heap(RegistrationId platform, GradeCause cause, long stuck, long waiting, Instant oldest) {
        private Heap with(Heap other) {
            return new Heap(
                    platform,
                    cause,
                    stuck + other.stuck,
                    waiting + other.waiting,
                    oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    private final Transactions transactions;
    private final Placements placements;
    private final ScoreRounds rounds;

    /** @param afterCommit told of each seat that was planned again, once it is in the database */
    public StuckGrades(Transactions transactions, Placements placements, Clock clock, Consumer<Seat> afterCommit) {
        this.transactions = transactions;
        this.placements = placements;
        this.rounds = new ScoreRounds(transactions, clock, afterCommit);
    }

    /** Every heap of every platform, those with the most stuck first. */
    public List<Heap> heaps() {
        return transactions.call(() -> {
            Map<String, Heap> heaps = new HashMap<>();
            Map<PlacementId, RegistrationId> platforms = new HashMap<>();
            rows().forEach(row -> {
                RegistrationId platform = platforms.computeIfAbsent(
                        new PlacementId(row.placementId),
                        id -> placements.byId(id).registration());
                heaps.merge(platform.value() + row.cause, row.heap(platform), Heap::with);
            });
            return heaps.values().stream()
                    .sorted(Comparator.comparing(Heap::stuck).reversed().thenComparing(Heap::oldest))
                    .toList();
        });
    }

    /**
     * Sends again what does not arrive at this platform, all of it or for one cause, a hundred in a transaction; says how
     * many there were.
     *
     * @param found told how many there are, in a transaction of its own before any is planned: where it throws, none is
     */
    public int replay(RegistrationId platform, Optional<GradeCause> cause, IntConsumer found) {
        List<Seat> seats = transactions.call(() -> {
            List<Seat> all = placements.on(platform).stream()
                    .flatMap(placement -> seats(placement.value(), cause).stream())
                    .toList();
            found.accept(all.size());
            return all;
        });
        int replayed = 0;
        for (int from = 0; from < seats.size(); from += REPLAYED_AT_ONCE) {
            List<Seat> slice = seats.subList(from, Math.min(seats.size(), from + REPLAYED_AT_ONCE));
            replayed += transactions.callRacing(() -> rounds.begin(slice));
        }
        return replayed;
    }

    private List<Row> rows() {
        return transactions
                .entityManager()
                .createQuery("""
                        select new fr.passerelle.app.gradebook.StuckGrades$Row(
                            placementId, state, cause, count(*), min(scoredAt))
                        from ScoreEntity where state in :unsent and cause is not null
                        group by placementId, state, cause
                        """, Row.class)
                .setParameter("unsent", List.of(ScoreState.STUCK, ScoreState.PENDING))
                .getResultList();
    }

    private List<Seat> seats(UUID placement, Optional<GradeCause> cause) {
        return transactions
                .entityManager()
                .createQuery("""
                        from ScoreEntity
                        where placementId = :placement and state in :unsent and cause is not null
                        order by scoredAt
                        """, ScoreEntity.class)
                .setParameter("placement", placement)
                .setParameter("unsent", List.of(ScoreState.STUCK, ScoreState.PENDING))
                .getResultStream()
                .filter(score -> cause.isEmpty() || cause.get() == score.cause)
                .map(score -> new Seat(new PlacementId(score.placementId), new LearnerId(score.learnerId)))
                .toList();
    }

    /** What a query finds. */
    record Row(UUID placementId, ScoreState state, GradeCause cause, Long count, Instant oldest) {
        Heap heap(RegistrationId platform) {
            boolean stuck = state == ScoreState.STUCK;
            return new Heap(platform, cause, stuck ? count : 0, stuck ? 0 : count, oldest);
        }
    }
}
