package fr.passerelle.app.gradebook.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.gradebook.ScoreRecovery;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When scores are delivered: at once, by any node, one seat never twice at the same time; and whatever a crash left
 * behind is found again by a sweep.
 */
public final class ScoreDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreDelivery.class);
    private static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver-score");
    private static final TaskDescriptor<Void> HASTEN = TaskDescriptor.of("hasten-scores");
    // Fifty in a second: about what a platform takes that has just come back.
    private static final Duration APART = Duration.ofMillis(20);
    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final Duration AFTER_A_BUG = Duration.ofMinutes(5);

    private final ScoreOutbox outbox;
    private final ScoreSender sender;
    private final ScoreRecovery recovery;

    public ScoreDelivery(ScoreOutbox outbox, ScoreSender sender, ScoreRecovery recovery) {
        this.outbox = outbox;
        this.sender = sender;
        this.recovery = recovery;
    }

    /** Delivers one seat, and comes back when the sender says so. */
    public Task<Void> delivering() {
        return Tasks.custom(DELIVER)
                .onFailureReschedule(FixedDelay.of(AFTER_A_BUG))
                .onDeadExecutionRevive()
                .execute((instance, context) -> sender.deliver(seat(instance.getId()))
                        .<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** Brings forward what waits for a platform that works again, a little apart. */
    public Task<Void> hastening() {
        return Tasks.custom(HASTEN)
                .onFailureReschedule(FixedDelay.of(SWEEP))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Instant at = Instant.now();
                    for (Seat seat : recovery.hasten(new RegistrationId(instance.getId()))) {
                        plan(context.getSchedulerClient(), seat, at);
                        at = at.plus(APART);
                    }
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** Plans that what waits for this platform is brought forward now. */
    public static void hasten(SchedulerClient scheduler, RegistrationId platform) {
        scheduler.scheduleIfNotExists(HASTEN.instance(platform.value()).build(), Instant.now());
    }

    /** Plans a delivery for every seat that waits without one; never hastens one that is planned for later. */
    public RecurringTask<Void> sweeping() {
        return Tasks.recurring("sweep-scores", FixedDelay.of(SWEEP)).execute((instance, context) -> {
            SchedulerClient scheduler = context.getSchedulerClient();
            outbox.due().forEach(seat -> scheduler.scheduleIfNotExists(instance(seat), Instant.now()));
        });
    }

    /** Plans a delivery now; if one is planned for later, it is brought forward. */
    public static void plan(SchedulerClient scheduler, Seat seat) {
        plan(scheduler, seat, Instant.now());
    }

    private static void plan(SchedulerClient scheduler, Seat seat, Instant at) {
        try {
            scheduler.schedule(instance(seat), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceException overtaken) {
            // It is under way, and looks again before it ends or the sweep does; or it ended meanwhile, and is planned
            // anew.
            LOG.debug("a delivery to the seat was taken up while it was planned");
            scheduler.scheduleIfNotExists(instance(seat), at);
        }
    }

    private static TaskInstance<Void> instance(Seat seat) {
        return DELIVER.instance(name(seat)).build();
    }

    private static String name(Seat seat) {
        return seat.placement().value() + ":" + seat.learner().value();
    }

    private static Seat seat(String name) {
        int colon = name.indexOf(':');
        return new Seat(
                new PlacementId(UUID.fromString(name.substring(0, colon))), new LearnerId(name.substring(colon + 1)));
    }
}
