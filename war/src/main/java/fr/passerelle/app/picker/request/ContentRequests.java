package fr.passerelle.app.picker.request;

import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What teachers were asked to choose. A request lives as long as its launch and is answered once, whoever sends the answer
 * twice and from whichever node (J-17).
 */
public final class ContentRequests {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(ContentRequestEntity.class);

    private final Transactions transactions;
    private final Clock clock;

    public ContentRequests(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what the session of this launch is for; joins the transaction that opens it. */
    public void keep(LaunchId launch, ContentRequest request) {
        transactions.run(() -> transactions.entityManager().persist(ContentRequestEntity.of(launch, request)));
    }

    /** What is still to be answered. */
    public Optional<ContentRequest> open(LaunchId launch) {
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(ContentRequestEntity.class, launch.value()))
                        .filter(row -> row.answeredAt == null)
                        .map(ContentRequestEntity::toDomain));
    }

    /** Keeps where the teacher is, for when they come back from trying something out. */
    public void remember(LaunchId launch, Wish wish) {
        transactions.run(
                () -> Optional.ofNullable(transactions.entityManager().find(ContentRequestEntity.class, launch.value()))
                        .ifPresent(row -> row.wish = wish.query()));
    }

    /** Where the teacher was. */
    public Optional<Wish> remembered(LaunchId launch) {
        return transactions.call(
                () -> Optional.ofNullable(transactions.entityManager().find(ContentRequestEntity.class, launch.value()))
                        .map(row -> row.wish)
                        .map(Wish::ofQuery));
    }

    /** True for the one who answers it. */
    public boolean answer(LaunchId launch) {
        return transactions.call(() -> transactions
                        .entityManager()
                        .createQuery("""
                                update ContentRequestEntity set answeredAt = :now
                                where launchId = :launch and answeredAt is null
                                """)
                        .setParameter("now", clock.instant())
                        .setParameter("launch", launch.value())
                        .executeUpdate()
                == 1);
    }
}
