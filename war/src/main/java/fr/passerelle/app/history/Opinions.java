package fr.passerelle.app.history;

import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What learners think of contents. Each may change their mind; others see numbers only, and only of enough people. */
public final class Opinions {

    /** Fewer people than this could be recognised by what they said. */
    public static final int FEWEST = 5;

    private final Transactions transactions;
    private final Clock clock;

    public Opinions(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void give(Seat seat, PlayableId playable, Usefulness usefulness) {
        transactions.runRacing(() -> {
            SatisfactionEntity.Key key = SatisfactionEntity.Key.of(seat, playable);
            EntityManager rows = transactions.entityManager();
            SatisfactionEntity row = rows.find(SatisfactionEntity.class, key);
            if (row == null) {
                row = SatisfactionEntity.of(key);
                rows.persist(row);
            }
            row.answer = usefulness.code();
            row.givenAt = clock.instant();
        });
    }

    /** What this learner said of it there, if anything. */
    public Optional<Usefulness> given(Seat seat, PlayableId playable) {
        return transactions.call(() -> Optional.ofNullable(transactions
                        .entityManager()
                        .find(SatisfactionEntity.class, SatisfactionEntity.Key.of(seat, playable)))
                .flatMap(row -> Usefulness.of(row.answer)));
    }

    /** How many said what of a content in one placement; nothing as long as there are fewer than {@value #FEWEST}. */
    public Map<Usefulness, Long> in(PlacementId placement, PlayableId playable) {
        return transactions.call(() -> enough(transactions
                .entityManager()
                .createQuery("""
                        select answer from SatisfactionEntity
                        where playableId = :playable and placementId = :placement
                        """, String.class)
                .setParameter("playable", playable.value())
                .setParameter("placement", placement.value())
                .getResultStream()));
    }

    /** How many said what of a content, wherever it is placed; nothing as long as there are fewer than {@value #FEWEST}. */
    public Map<Usefulness, Long> of(PlayableId playable) {
        return transactions.call(() -> enough(transactions
                .entityManager()
                .createQuery("select answer from SatisfactionEntity where playableId = :playable", String.class)
                .setParameter("playable", playable.value())
                .getResultStream()));
    }

    private static Map<Usefulness, Long> enough(Stream<String> codes) {
        Map<Usefulness, Long> counts = new EnumMap<>(Usefulness.class);
        codes.flatMap(code -> Usefulness.of(code).stream())
                .forEach(usefulness -> counts.merge(usefulness, 1L, Long::sum));
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        return people < FEWEST ? Map.of() : Map.copyOf(counts);
    }
}
