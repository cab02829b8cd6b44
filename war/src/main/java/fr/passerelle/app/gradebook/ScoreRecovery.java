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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What waits for a platform that works again need not wait for its own next time. */
public final class ScoreRecovery {
    private static final int PLACEMENTS_AT_ONCE = 500;
    private static final Set<GradeCause> PLATFORM_WIDE = Stream.of(GradeCause.values())
            .filter(GradeCause::platformWide)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(GradeCause.class)));

    private final Transactions transactions;
    private final Placements placements;
    private final Clock clock;

    public ScoreRecovery(Transactions transactions, Placements placements, Clock clock) {
        this.transactions = transactions;
        this.placements = placements;
        this.clock = clock;
    }

    /**
     * Makes due at once what failed for the platform's sake only; the try that is brought forward does not count, so that
     * a platform that comes and goes uses up nobody's tries. Says which seats wait.
     */
    public List<Seat> hasten(RegistrationId platform) {
        List<UUID> all =
                placements.on(platform).stream().map(PlacementId::value).toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PLACEMENTS_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + PLACEMENTS_AT_ONCE)))
                .flatMap(slice -> transactions.callRacing(() -> hasten(slice)).stream())
                .toList();
    }

    private List<Seat> hasten(List<UUID> slice) {
        transactions
                .entityManager()
                .createQuery("""
                        update versioned ScoreEntity set nextTryAt = :now, tries = tries - 1
                        where placementId in :placements and state = :pending and cause in :causes
                          and nextTryAt > :now and scoredAt <= :now and tries > 0
                        """)
                .setParameter("placements", slice)
                .setParameter("pending", ScoreState.PENDING)
                .setParameter("causes", PLATFORM_WIDE)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return transactions
                .entityManager()
                .createQuery(
                        "from ScoreEntity where placementId in :placements and state = :pending order by scoredAt",
                        ScoreEntity.class)
                .setParameter("placements", slice)
                .setParameter("pending", ScoreState.PENDING)
                .getResultStream()
                .map(score -> new Seat(new PlacementId(score.placementId), new LearnerId(score.learnerId)))
                .toList();
    }
}
