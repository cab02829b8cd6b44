package fr.passerelle.app.privacy;

import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what is older than its organisation keeps it: all that is kept of one learner in one activity goes together,
 * once so many months have passed since the last thing that happened there. In small transactions, so that nobody waits,
 * and an interrupted night is made up for in the next.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int ACTIVITIES_AT_ONCE = 500;
    private static final int LEARNERS_AT_ONCE = 200;

    private final Transactions transactions;
    private final Retentions retentions;
    private final IdleSeats seats;
    private final Traces traces;
    private final Clock clock;

    public Retention(Transactions transactions, Retentions retentions, Clock clock) {
        this.transactions = transactions;
        this.retentions = retentions;
        this.seats = new IdleSeats(transactions);
        this.traces = new Traces(transactions);
        this.clock = clock;
    }

    /** One night's work. */
    public void apply() {
        retentions.all().forEach(this::apply);
    }

    private void apply(RetentionTerm term) {
        UUID organisation = term.organisation().id();
        Instant oldest = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minusMonths(term.months())
                .toInstant();
        transactions.run(() -> seats.forgetReminders(organisation, oldest));
        int forgotten = 0;
        List<UUID> activities = after(organisation, new UUID(0, 0));
        while (!activities.isEmpty()) {
            for (UUID activity : activities) {
                forgotten += forget(activity, oldest);
            }
            activities = after(organisation, activities.get(activities.size() - 1));
        }
        if (forgotten > 0) {
            LOG.info(
                    "forgot {} learner(s) of activities, as organisation {} keeps them {} months",
                    forgotten,
                    organisation,
                    term.months());
        }
    }

    private List<UUID> after(UUID organisation, UUID last) {
        return transactions.call(() -> seats.activities(organisation, last, ACTIVITIES_AT_ONCE));
    }

    private int forget(UUID activity, Instant oldest) {
        int forgotten = 0;
        int some = forgetSome(activity, oldest);
        while (some > 0) {
            forgotten += some;
            some = forgetSome(activity, oldest);
        }
        return forgotten;
    }

    private int forgetSome(UUID activity, Instant oldest) {
        return transactions.callRacing(() -> {
            List<String> idle = seats.idle(activity, oldest, LEARNERS_AT_ONCE);
            if (!idle.isEmpty()) {
                traces.erase(activity, idle);
            }
            return idle.size();
        });
    }
}
