package fr.passerelle.app.gradebook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreDeliveryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    // In line behind each other, four at a time, the dead platform's would take three minutes to be given up once.
    private static final int GRADES = 80;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_score_that_is_planned_is_delivered(Engine engine) {
        try (AGradedActivity activity = today(engine).launchedBy("amina");
                Delivering delivering = Delivering.of(activity)) {
            activity.finishedBy("amina", 0.8);

            delivering.plan(activity.seat("amina"));

            activity.lms().journal().awaitScoresFor("amina", 1, DEADLINE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_score_that_nobody_planned_is_found_by_the_sweep(Engine engine) {
        try (AGradedActivity activity = today(engine).launchedBy("amina").launchedBy("bruno")) {
            activity.finishedBy("amina", 0.8).finishedBy("bruno", 0.4);

            try (Delivering delivering = Delivering.of(activity)) {
                activity.lms().journal().awaitScoresFor("amina", 1, DEADLINE);
                activity.lms().journal().awaitScoresFor("bruno", 1, DEADLINE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_second_end_while_the_first_is_under_way_disturbs_nobody(Engine engine) {
        try (AGradedActivity activity = today(engine).launchedBy("amina");
                CapturedLog log = CapturedLog.open();
                Delivering delivering = Delivering.of(activity)) {
            activity.lms().suffer(Fault.SCORES_SLOW, 1);
            activity.finishedBy("amina", 0.5);
            delivering.plan(activity.seat("amina"));
            activity.lms()
                    .journal()
                    .await(DEADLINE, journal -> !journal.tokenRequests().isEmpty());

            activity.stores().clock().advance(Duration.ofMillis(1_500));
            activity.finishedBy("amina", 0.9);
            delivering.plan(activity.seat("amina"));

            List<ReceivedScore> scores = activity.lms().journal().awaitScoresFor("amina", 2, DEADLINE);
            assertThat(scores)
                    .extracting(score -> score.scoreGiven().orElseThrow())
                    .containsExactly(50.0, 90.0);
            assertThat(log.lines()).noneMatch(line -> line.contains("SEVERE") || line.contains("ERROR"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-13: a platform that is dead delays nobody else's grades")
    void a_dead_platform_delays_none_of_the_grades_of_a_healthy_one(Engine engine) {
        try (AGradedActivity dead = today(engine);
                AGradedActivity healthy = dead.onAnotherPlatform();
                Delivering delivering = Delivering.of(dead)) {
            dead.stores().clock().run();
            dead.lms().suffer(Fault.SCORES_HANG);
            List<String> people =
                    IntStream.range(0, GRADES).mapToObj(i -> "person-" + i).toList();
            people.forEach(person -> {
                dead.launchedBy(person).finishedBy(person, 0.8);
                healthy.learning(person).launchedBy(person).finishedBy(person, 0.6);
            });
            people.forEach(person -> delivering.plan(dead.seat(person)));

            people.forEach(person -> delivering.plan(healthy.seat(person)));

            people.forEach(person -> healthy.lms().journal().awaitScoresFor(person, 1, DEADLINE));
            assertThat(healthy.lms().journal().scores()).hasSize(GRADES).allMatch(ReceivedScore::accepted);
            assertThat(dead.lms().journal().scores()).hasSizeLessThan(GRADES / 4);
            assertThat(dead.stores().column("score_outbox where state = 'SENT'", "cast(score_given as integer)"))
                    .containsOnly("60");
        }
    }

    /** The activity, at the hour of the scheduler, which knows no other clock. */
    private static AGradedActivity today(Engine engine) {
        AGradedActivity activity = AGradedActivity.on(engine);
        activity.stores().clock().set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return activity;
    }

    /** The scheduler as the composition root makes it. */
    private record Delivering(Scheduler scheduler) implements AutoCloseable {
        static Delivering of(AGradedActivity activity) {
            AtomicReference<Scheduler> made = new AtomicReference<>();
            Lanes lanes = new Lanes(
                    4,
                    activity.stores().clock(),
                    platform -> ScoreDelivery.hasten(Objects.requireNonNull(made.get()), platform));
            ScoreDelivery delivery = new ScoreDelivery(activity.outbox(), activity.sender(lanes), activity.recovery());
            Scheduler scheduler = Scheduler.create(
                            activity.stores().database().dataSource(), delivery.delivering(), delivery.hastening())
                    .startTasks(delivery.sweeping())
                    .threads(4)
                    .pollingInterval(Duration.ofMillis(200))
                    .enableImmediateExecution()
                    .commitWhenAutocommitDisabled(true)
                    .alwaysPersistTimestampInUTC()
                    .shutdownMaxWait(Duration.ofSeconds(15))
                    .build();
            made.set(scheduler);
            scheduler.start();
            return new Delivering(scheduler);
        }

        void plan(Seat seat) {
            ScoreDelivery.plan(scheduler, seat);
        }

        @Override
        public void close() {
            scheduler.stop();
        }
    }
}
