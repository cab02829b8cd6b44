package fr.passerelle.app.platforms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * When platforms last launched us, to the {@link #HOUR}: each node writes it once an hour, so that the other launches pay
 * nothing for it. Thread-safe.
 */
public final class LastLaunches {
    static final Duration HOUR = Duration.ofHours(1);

    private static final int REMEMBERED = 10_000;

    private final Transactions transactions;
    private final Clock clock;
    private final Cache<RegistrationId, Boolean> written =
            Caffeine.newBuilder().expireAfterWrite(HOUR).maximumSize(REMEMBERED).build();

    public LastLaunches(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The platform is launching us; joins the transaction of the launch. */
    public void now(RegistrationId platform) {
        if (written.asMap().putIfAbsent(platform, Boolean.TRUE) == null) {
            transactions.run(() -> transactions
                    .entityManager()
                    .createQuery("update RegistrationEntity set lastLaunchAt = :now where id = :id")
                    .setParameter("now", clock.instant())
                    .setParameter("id", UUID.fromString(platform.value()))
                    .executeUpdate());
        }
    }
}
