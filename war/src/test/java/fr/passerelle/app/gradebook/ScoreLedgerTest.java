package fr.passerelle.app.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.gradebook.ScoreLedger.Resending;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreLedgerTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void it_tells_where_the_grade_of_each_learner_is(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)
                .launchedBy("amina")
                .launchedBy("bruno")
                .launchedBy("chloe")
                .launchedBy("nobody")) {
            Instant now = activity.stores().clock().instant();
            List.of("amina", "bruno", "chloe", "nobody").forEach(person -> activity.finishedBy(person, 0.8));
            deliver(activity, "amina");
            deliver(activity, "nobody");
            activity.lms().suffer(Fault.SCORES_503);
            Instant next = deliver(activity, "bruno").orElseThrow();

            assertThat(activity.ledger().of(List.of(activity.placement().id(), new PlacementId(UUID.randomUUID()))))
                    .hasSize(4)
                    .containsEntry(
                            activity.seat("amina"),
                            grade(activity, "amina", new GradeState.Sent(now), Optional.of(now), Optional.empty()))
                    .containsEntry(
                            activity.seat("chloe"),
                            grade(activity, "chloe", new GradeState.Waiting(), Optional.empty(), Optional.of(now)));
            assertThat(at(activity, "bruno").state()).isEqualTo(new GradeState.Retrying(next));
            assertThat(at(activity, "bruno").cause()).contains(GradeCause.FAILING);
            assertThat(at(activity, "bruno").nextTryAt()).contains(next);
            assertThat(at(activity, "nobody").state()).isEqualTo(new GradeState.Refused());
            assertThat(at(activity, "nobody").cause()).contains(GradeCause.NOT_GRADABLE);
            assertThat(activity.ledger().of(activity.seat("etienne"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_one_learner_the_best_attempt_stands_and_what_it_superseded_is_not_told(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("nobody")) {
            activity.finishedBy("nobody", 0.5);
            deliver(activity, "nobody");

            activity.finishedBy("nobody", 0.9);

            assertThat(activity.rows()).containsExactly("50 SUPERSEDED", "90 PENDING");
            assertThat(activity.ledger().of(activity.seat("nobody")))
                    .map(SeatGrade::points)
                    .contains(90.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-9: what is sent again bears a later time, so that the platform takes it")
    void a_grade_that_was_sent_is_sent_again_with_a_later_time(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.6);
            deliver(activity, "amina");
            activity.stores().clock().advance(Duration.ofMinutes(1));
            activity.gradedByHand("amina", 20);
            activity.stores().clock().advance(Duration.ofMinutes(1));

            assertThat(activity.ledger().resend(activity.seat("amina"))).isTrue();

            assertThat(activity.told()).hasSize(2).containsOnly(activity.seat("amina"));
            deliver(activity, "amina");
            assertThat(points(activity, "amina")).isEqualTo(60);
            assertThat(at(activity, "amina").sentAt())
                    .contains(activity.stores().clock().instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_sent_again_within_the_second_of_the_last_waits_for_its_turn(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.6);
            deliver(activity, "amina");

            activity.ledger().resend(activity.seat("amina"));

            Instant turn = deliver(activity, "amina").orElseThrow();
            assertThat(turn).isEqualTo(activity.stores().clock().instant().plusMillis(1_001));
            activity.stores().clock().set(turn);
            deliver(activity, "amina");
            assertThat(activity.lms().journal().scoresFor("amina")).hasSize(2).allMatch(ReceivedScore::accepted);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-13: a dead letter is replayed with its tries counted anew and the old ones kept")
    void a_dead_letter_is_replayed_after_a_repair(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_500);
            tryUntilStuck(activity, "amina");

            activity.ledger().resend(activity.seat("amina"));
            tryUntilStuck(activity, "amina");
            assertThat(activity.stores().column("score_try", "number"))
                    .hasSize(20)
                    .contains("1", "20");
            activity.lms().recover();
            activity.ledger().resend(activity.seat("amina"));
            deliver(activity, "amina");

            assertThat(at(activity, "amina").state()).isInstanceOf(GradeState.Sent.class);
            assertThat(at(activity, "amina").cause()).isEmpty();
            assertThat(points(activity, "amina")).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-14: a try whose end nobody saw explains no conflict over a later time")
    void a_lost_answer_of_the_round_before_is_no_excuse_for_a_conflict(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST, 1);
            activity.stores().clock().set(deliver(activity, "amina").orElseThrow());
            deliver(activity, "amina");
            activity.stores().clock().advance(Duration.ofMinutes(1));

            activity.ledger().resend(activity.seat("amina"));
            activity.stores().clock().advance(Duration.ofMinutes(1));
            activity.gradedByHand("amina", 20);
            deliver(activity, "amina");

            assertThat(at(activity, "amina").cause()).contains(GradeCause.NEWER_GRADE);
            assertThat(points(activity, "amina")).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_group_is_sent_what_it_lacks_or_everything(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)
                .launchedBy("amina")
                .launchedBy("bruno")
                .launchedBy("nobody")) {
            List<PlacementId> placements = List.of(activity.placement().id());
            List.of("amina", "bruno", "nobody").forEach(person -> activity.finishedBy(person, 0.8));
            deliver(activity, "amina");
            deliver(activity, "nobody");
            activity.told().clear();
            activity.stores().clock().advance(Duration.ofMinutes(1));

            assertThat(activity.ledger().resend(placements, Resending.ONLY_UNSENT))
                    .isEqualTo(2);
            assertThat(activity.told()).containsExactlyInAnyOrder(seats(activity, "bruno", "nobody"));
            assertThat(activity.ledger().resend(placements, Resending.EVERYTHING))
                    .isEqualTo(3);
            assertThat(activity.told()).contains(activity.seat("amina"));
            assertThat(activity.rows()).containsExactly("80 PENDING", "80 PENDING", "80 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobody_is_sent_what_they_never_earned(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            assertThat(activity.ledger().resend(activity.seat("amina"))).isFalse();
            assertThat(activity.ledger().resend(List.of(), Resending.EVERYTHING))
                    .isZero();
            assertThat(activity.told()).isEmpty();
        }
    }

    private static void tryUntilStuck(AGradedActivity activity, String person) {
        for (Optional<Instant> next = deliver(activity, person); next.isPresent(); ) {
            activity.stores().clock().set(next.get());
            next = deliver(activity, person);
        }
        assertThat(at(activity, person).state()).isEqualTo(new GradeState.Refused());
    }

    private static Optional<Instant> deliver(AGradedActivity activity, String person) {
        return activity.sender().deliver(activity.seat(person));
    }

    private static SeatGrade at(AGradedActivity activity, String person) {
        return activity.ledger().of(activity.seat(person)).orElseThrow();
    }

    private static double points(AGradedActivity activity, String person) {
        return activity.lms()
                .gradebook()
                .gradeOf(person, "michel")
                .orElseThrow()
                .points();
    }

    private static Seat[] seats(AGradedActivity activity, String... people) {
        return List.of(people).stream().map(activity::seat).toArray(Seat[]::new);
    }

    private static SeatGrade grade(
            AGradedActivity activity,
            String person,
            GradeState state,
            Optional<Instant> sentAt,
            Optional<Instant> nextTryAt) {
        return new SeatGrade(
                activity.seat(person),
                state,
                80,
                100,
                Instant.parse("2026-11-21T13:32:00Z"),
                sentAt,
                nextTryAt,
                Optional.empty(),
                sentAt.isPresent() ? 1 : 0);
    }
}
