package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What whole groups did: counted by the database, in as many statements for two thousand learners as for two. Trials and
 * what a teacher set aside are never among it.
 */
public final class GroupTallies {
    /** The ids that no learner has stand in for an empty list, which not every database takes. */
    private static final String NOBODY = "-";

    private static final String COUNTED = "attempt.setAside = false and attempt.learnerId not like '" + LearnerId.TRIAL
            + "%' and attempt.learnerId not in :without";

    private final Transactions transactions;

    public GroupTallies(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Everybody who ever began there. */
    public List<Standing> standings(PlacementId placement) {
        return transactions.call(() -> counting(
                        transactions.entityManager().createQuery("""
                        select attempt.learnerId, min(attempt.startedAt),
                          sum(case when attempt.pointsPossible is not null then 1 else 0 end),
                          max(case when attempt.pointsPossible is null then 0.0
                                   when attempt.pointsPossible = 0 then 1.0
                                   else attempt.pointsEarned / attempt.pointsPossible end),
                          max(case when attempt.passed = true then 1 else 0 end),
                          sum(attempt.activeSeconds), max(coalesce(attempt.finishedAt, attempt.startedAt))
                        from AttemptEntity attempt
                        where attempt.placementId = :placement and %s
                        group by attempt.learnerId
                        """.formatted(COUNTED), Object[].class), List.of())
                .setParameter("placement", placement.value())
                .getResultStream()
                .map(GroupTallies::standing)
                .toList());
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                new LearnerId((String) row[0]),
                (Instant) row[1],
                number(row[2]),
                ((Number) row[3]).doubleValue(),
                number(row[4]) > 0,
                number(row[5]),
                (Instant) row[6]);
    }

    /** How many began and finished, of each of these placements that somebody came to; those {@code without} left out. */
    public Map<PlacementId, Headcount> headcounts(Collection<PlacementId> placements, Collection<LearnerId> without) {
        return transactions.call(() -> {
            Map<PlacementId, Headcount> counts = new HashMap<>();
            counting(transactions.entityManager().createQuery("""
                            select person.placement, count(*), sum(person.done) from (
                              select attempt.placementId as placement, attempt.learnerId as learner,
                                max(case when attempt.pointsPossible is not null then 1 else 0 end) as done
                              from AttemptEntity attempt
                              where attempt.placementId in :placements and %s
                              group by attempt.placementId, attempt.learnerId) person
                            group by person.placement
                            """.formatted(COUNTED), Object[].class), without)
                    .setParameter(
                            "placements",
                            placements.stream().map(PlacementId::value).toList())
                    .getResultStream()
                    .forEach(row ->
                            counts.put(new PlacementId((UUID) row[0]), new Headcount(number(row[1]), number(row[2]))));
            return Map.copyOf(counts);
        });
    }

    /**
     * The answers and choices of each learner's first finished attempt at a content: what they thought before any
     * correction. An answer changed before it was handed in counts as it was handed in.
     */
    public List<Tally> answers(PlacementId placement, PlayableId content, Collection<LearnerId> without) {
        return transactions.call(() -> Stream.concat(
                        tallies(placement, content, without),
                        new Reconsidered(rewritten(placement, content, without)).tallies())
                .toList());
    }

    private Stream<Tally> tallies(PlacementId placement, PlayableId content, Collection<LearnerId> without) {
        return of(placement, content, without, """
                        select move.screen, move.kind, move.answer, count(*)
                        from AttemptMoveEntity move, AttemptEntity attempt
                        where %s and move.screen not like '%%~%%'
                          and not exists (
                            select 1 from AttemptMoveEntity again
                            where again.attemptId = attempt.id and again.kind = 'REOPENED')
                        group by move.screen, move.kind, move.answer
                        """)
                .map(row -> tally((String) row[0], (String) row[1], (String) row[2], number(row[3])));
    }

    private List<Object[]> rewritten(PlacementId placement, PlayableId content, Collection<LearnerId> without) {
        return of(placement, content, without, """
                        select move.attemptId, move.screen, move.kind, move.answer
                        from AttemptMoveEntity move, AttemptEntity attempt
                        where %s
                          and exists (
                            select 1 from AttemptMoveEntity again
                            where again.attemptId = attempt.id and again.kind = 'REOPENED')
                        order by move.attemptId, move.place
                        """).toList();
    }

    private Stream<Object[]> of(
            PlacementId placement, PlayableId content, Collection<LearnerId> without, String query) {
        return counting(
                        transactions
                                .entityManager()
                                .createQuery(query.formatted("""
                        move.attemptId = attempt.id
                          and move.kind in ('OPTIONS', 'PAIRS', 'ORDER', 'TEXT', 'CHOICE')
                          and attempt.placementId = :placement and attempt.playableId = :content
                          and attempt.pointsPossible is not null and %s
                          and not exists (
                            select 1 from AttemptEntity earlier
                            where earlier.placementId = attempt.placementId and earlier.learnerId = attempt.learnerId
                              and earlier.playableId = attempt.playableId and earlier.pointsPossible is not null
                              and earlier.setAside = false and earlier.finishedAt < attempt.finishedAt)
                        """.formatted(COUNTED)), Object[].class),
                        without)
                .setParameter("placement", placement.value())
                .setParameter("content", content.value())
                .getResultStream();
    }

    static Tally tally(String screen, String kind, String answer, long people) {
        return new Tally(new WrittenMove(kind, answer, "").read(screen, Tally.NEVER), people);
    }

    private static TypedQuery<Object[]> counting(TypedQuery<Object[]> query, Collection<LearnerId> without) {
        return query.setParameter(
                "without",
                Stream.concat(Stream.of(NOBODY), without.stream().map(LearnerId::value))
                        .toList());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
