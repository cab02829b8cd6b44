package fr.passerelle.app.gradebook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long one node takes to deliver 1,200 scores to a platform that works, of as many learners who finished at once: run
 * by its name, not with the tests. The platform is the test LMS in the same process, over HTTP.
 */
class DeliveryBenchmark {
    private static final int SCORES = 1_200;
    // As the composition root makes them.
    private static final int DELIVERIES_AT_ONCE = 16;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final long DEADLINE_MS = 600_000;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scores(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.stores().clock().run();
            List<String> people =
                    IntStream.range(0, SCORES).mapToObj(i -> "mesure-" + i).toList();
            people.forEach(
                    person -> activity.learning(person).launchedBy(person).finishedBy(person, 0.8));
            Lanes lanes = new Lanes(DELIVERIES_AT_ONCE, activity.stores().clock(), platform -> {});
            ScoreDelivery delivery = new ScoreDelivery(activity.outbox(), activity.sender(lanes), activity.recovery());
            Scheduler scheduler = Scheduler.create(activity.stores().database().dataSource(), delivery.delivering())
                    .startTasks(delivery.sweeping())
                    .threads(DELIVERIES_AT_ONCE)
                    .pollingInterval(POLLING)
                    .enableImmediateExecution()
                    .commitWhenAutocommitDisabled(true)
                    .alwaysPersistTimestampInUTC()
                    .build();
            long begun = System.nanoTime();
            scheduler.start();
            try {
                people.forEach(person -> ScoreDelivery.plan(scheduler, activity.seat(person)));
                Deadline.of(DEADLINE_MS)
                        .until(
                                "everything is sent",
                                () -> activity.outbox().backlog().scores() == 0);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                assertThat(activity.lms().journal().scores()).hasSize(SCORES).allMatch(ReceivedScore::accepted);
                assertThat(activity.rows()).hasSize(SCORES).allMatch("80 SENT"::equals);
                System.out.printf(
                        "%s: %d scores in %.1f s, %.0f a minute%n",
                        engine, SCORES, took.toMillis() / 1_000.0, SCORES * 60_000.0 / took.toMillis());
            } finally {
                scheduler.stop();
            }
        }
    }
}
