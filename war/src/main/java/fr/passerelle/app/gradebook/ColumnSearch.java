package fr.passerelle.app.gradebook;

import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which score may look for the column of its placement: one at a time, on whatever node. Joins the caller's transaction. */
final class ColumnSearch {
    private static final Duration SEARCH = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Placements placements;
    private final Clock clock;

    ColumnSearch(Transactions transactions, Placements placements, Clock clock) {
        this.transactions = transactions;
        this.placements = placements;
        this.clock = clock;
    }

    /**
     * Whether this score may look for the column of its placement, or knows it now from another learner's. One at a time
     * looks: two that find none would make two (D-3).
     */
    boolean mayLook(ScoreEntity score, GradeTargetEntity target) {
        placements.holding(new PlacementId(score.placementId));
        target.lineItem = ofOthers(score.placementId);
        return target.lineItem != null || !othersLook(score);
    }

    private @Nullable String ofOthers(UUID placement) {
        return transactions
                .entityManager()
                .createQuery(
                        "select lineItem from GradeTargetEntity where placementId = :placement and lineItem is not null",
                        String.class)
                .setParameter("placement", placement)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean othersLook(ScoreEntity score) {
        return transactions
                        .entityManager()
                        .createQuery("""
                                select count(*) from ScoreTryEntity sent join ScoreEntity other on other.id = sent.scoreId
                                where other.placementId = :placement and other.learnerId <> :learner
                                  and sent.answer is null and sent.triedAt > :since
                                """, Long.class)
                        .setParameter("placement", score.placementId)
                        .setParameter("learner", score.learnerId)
                        .setParameter("since", clock.instant().minus(SEARCH))
                        .getSingleResult()
                > 0;
    }

    /** The column is gone: no learner of the placement knows it any more. */
    void forget(UUID placement, URI lineItem) {
        transactions
                .entityManager()
                .createQuery("""
                        update versioned GradeTargetEntity set lineItem = null
                        where placementId = :placement and lineItem = :gone
                        """)
                .setParameter("placement", placement)
                .setParameter("gone", lineItem.toString())
                .executeUpdate();
    }
}
