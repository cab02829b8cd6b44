package fr.passerelle.app.gradebook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.gradebook.Consignment;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.grade.LineItem;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreSenderTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_score_arrives_in_the_column_the_launch_named(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            Instant now = activity.stores().clock().instant();
            activity.finishedBy("amina", 0.825);

            Optional<Instant> next = deliver(activity, "amina");

            assertThat(next).isEmpty();
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Sent(now));
            assertThat(activity.lms().journal().scoresFor("amina"))
                    .singleElement()
                    .satisfies(score -> {
                        assertThat(score.accepted()).isTrue();
                        assertThat(score.target())
                                .endsWith("/lineitem/scores?type_id="
                                        + activity.placement().deployment().value());
                        assertThat(score.scoreGiven()).hasValue(82.5);
                        assertThat(score.scoreMaximum()).hasValue(100);
                        assertThat(score.activityProgress()).isEqualTo("Completed");
                        assertThat(score.gradingProgress()).isEqualTo("FullyGraded");
                        assertThat(score.timestamp()).isEqualTo("2026-11-21T13:32:00.000Z");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_that_is_down_gets_the_same_score_later(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_503);

            Instant next = deliver(activity, "amina").orElseThrow();
            assertThat(next)
                    .isBetween(
                            activity.stores().clock().instant().plusSeconds(5),
                            activity.stores().clock().instant().plusSeconds(6));
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Retrying(next));
            activity.lms().recover();
            activity.stores().clock().set(next);

            assertThat(deliver(activity, "amina")).isEmpty();
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Sent(next));
            assertThat(activity.lms().journal().scoresFor("amina"))
                    .extracting(ReceivedScore::status, ReceivedScore::timestamp)
                    .containsExactly(tuple(503, "2026-11-21T13:32:00.000Z"), tuple(200, "2026-11-21T13:32:00.000Z"));
            assertThat(activity.stores().column("score_try", "answer"))
                    .hasSize(2)
                    .anyMatch(answer -> answer.startsWith("PLATFORM_FAILING 503"))
                    .contains("SENT");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothing_is_sent_before_its_time_has_come(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_429_RETRY_AFTER, 1);

            Instant next = deliver(activity, "amina").orElseThrow();
            assertThat(deliver(activity, "amina")).contains(next);
            assertThat(activity.lms().journal().scoresFor("amina")).hasSize(1);
            activity.stores().clock().set(next);
            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_access_token_that_is_refused_is_renewed_in_the_same_try(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_401_ONCE);

            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(activity.stores().column("score_try", "answer")).containsExactly("SENT");
            assertThat(activity.lms().journal().tokenRequests()).hasSize(2);
        }
    }

    /** A platform that restarts, or cannot read our keys at that second. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_token_that_is_refused_for_a_moment_keeps_no_grade_back(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.TOKEN_REFUSED, 1);

            Instant next = deliver(activity, "amina").orElseThrow();
            activity.stores().clock().set(next);
            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(activity.stores().column("score_try order by number", "answer"))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("TOKEN_REFUSED"),
                            second -> assertThat(second).isEqualTo("SENT"));
            assertThat(activity.lms().journal().tokenRequests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void when_the_answer_was_lost_a_conflict_says_that_the_score_is_there(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST, 1);

            Instant next = deliver(activity, "amina").orElseThrow();
            activity.stores().clock().set(next);
            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(activity.lms().journal().scoresFor("amina"))
                    .last()
                    .extracting(ReceivedScore::status)
                    .isEqualTo(409);
            assertThat(activity.lms().gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(80));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_lost_answer_is_remembered_over_other_failures(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST, 1);
            activity.stores().clock().set(deliver(activity, "amina").orElseThrow());
            activity.lms().suffer(Fault.SCORES_503, 1);
            activity.stores().clock().set(deliver(activity, "amina").orElseThrow());

            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_conflict_on_a_first_try_is_somebody_elses_newer_grade(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_409, 1);

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
            assertThat(activity.failures())
                    .extracting(failed -> failed.error().kind())
                    .containsExactly(Kind.CONFLICT);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-13: what the platform keeps already is not fought over")
    void a_conflict_over_the_very_same_grade_is_a_grade_that_arrived(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", readingResults(activity)).gradedByHand("amina", 80);
            activity.finishedBy("amina", 0.8);

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(activity.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("Q7, Moodle: the same second is refused as older")
    void a_conflict_within_one_second_is_sent_again_with_a_later_time(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", readingResults(activity)).gradedByHand("amina", 30);
            activity.stores().clock().advance(Duration.ofMillis(400));
            activity.finishedBy("amina", 0.8);

            Instant next = deliver(activity, "amina").orElseThrow();
            activity.stores().clock().set(next);
            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(activity.lms().gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(80));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("D-13, D-15: a teacher's later grade is shown, not fought")
    void a_conflict_with_a_later_grade_stops(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", readingResults(activity)).finishedBy("amina", 0.8);
            activity.stores().clock().advance(Duration.ofSeconds(10));
            activity.gradedByHand("amina", 30);

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
            assertThat(activity.lms().gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(30));
        }
    }

    private static GradeEndpoint readingResults(AGradedActivity activity) {
        return GradeEndpoint.allowing(Set.of(Scope.SCORE, Scope.RESULT_READ_ONLY))
                .withLineItem(activity.lineItem());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void somebody_the_platform_does_not_grade_is_stuck_at_once_and_says_why(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("nobody")) {
            activity.finishedBy("nobody", 0.8);

            assertThat(deliver(activity, "nobody")).isEmpty();

            assertThat(state(activity, "nobody")).isEqualTo(new GradeState.Refused());
            assertThat(activity.stores().column("score_outbox", "reason"))
                    .singleElement()
                    .asString()
                    .startsWith("REJECTED 400");
            activity.stores().clock().advance(Duration.ofDays(1));
            deliver(activity, "nobody");
            assertThat(activity.lms().journal().scores()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void after_ten_tries_somebody_must_act(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_500);

            for (Optional<Instant> next = deliver(activity, "amina"); next.isPresent(); ) {
                activity.stores().clock().set(next.get());
                next = deliver(activity, "amina");
            }

            assertThat(activity.lms().journal().scoresFor("amina")).hasSize(10);
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
            assertThat(Duration.between(
                            Instant.parse("2026-11-21T13:32:00Z"),
                            activity.stores().clock().instant()))
                    .isBetween(Duration.ofHours(47), Duration.ofHours(58));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_try_is_written_before_its_request_leaves_and_counts_when_the_node_dies(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            Seat seat = activity.seat("amina");

            for (int died = 1; died <= 10; died++) {
                assertThat(activity.tries().begin(seat))
                        .map(Consignment::number)
                        .contains(died);
                assertThat(activity.stores().column("score_try", "answer"))
                        .hasSize(died)
                        .containsOnly("null");
            }
            assertThat(activity.lms().journal().scores()).isEmpty();

            assertThat(activity.tries().begin(seat)).isEmpty();
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_that_was_not_named_is_made_once_and_found_by_the_next_learner(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", activity.endpoint()).launchedBy("bruno", activity.endpoint());
            activity.finishedBy("amina", 0.8).finishedBy("bruno", 0.6);

            deliver(activity, "amina");
            deliver(activity, "bruno");

            assertThat(ourColumns(activity)).hasSize(1);
            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(state(activity, "bruno")).isInstanceOf(GradeState.Sent.class);
            assertThat(requests(activity, "POST")).isEqualTo(1);
            assertThat(requests(activity, "GET")).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_that_is_there_is_found_by_a_tool_that_forgot_it(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", activity.endpoint()).finishedBy("amina", 0.8);
            deliver(activity, "amina");
            activity.stores().execute("update grade_target set line_item = null");
            activity.launchedBy("bruno", activity.endpoint()).finishedBy("bruno", 0.6);

            deliver(activity, "bruno");

            assertThat(ourColumns(activity)).hasSize(1);
            assertThat(state(activity, "bruno")).isInstanceOf(GradeState.Sent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void learners_who_finish_at_once_do_not_make_a_column_each(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            List<String> people = List.of("amina", "bruno", "chloe", "etienne");
            people.forEach(
                    person -> activity.launchedBy(person, activity.endpoint()).finishedBy(person, 0.8));

            AtOnce.all(people.stream()
                    .map(person -> (Callable<Optional<Instant>>) () -> deliver(activity, person))
                    .toList());
            activity.stores().clock().advance(Duration.ofSeconds(2));
            people.forEach(person -> deliver(activity, person));

            assertThat(ourColumns(activity)).hasSize(1);
            assertThat(people)
                    .allSatisfy(person -> assertThat(state(activity, person)).isInstanceOf(GradeState.Sent.class));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_looks_for_a_column_is_waited_for_a_minute_at_most(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", activity.endpoint()).launchedBy("bruno", activity.endpoint());
            activity.finishedBy("amina", 0.8).finishedBy("bruno", 0.6);
            assertThat(activity.tries().begin(activity.seat("amina"))).isPresent();

            assertThat(activity.tries().begin(activity.seat("bruno"))).isEmpty();
            assertThat(activity.tries().nextTryAt(activity.seat("bruno")))
                    .contains(activity.stores().clock().instant().plusSeconds(2));
            activity.stores().clock().advance(Duration.ofSeconds(61));

            assertThat(activity.tries().begin(activity.seat("bruno")))
                    .map(Consignment::number)
                    .contains(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_that_is_gone_is_looked_for_anew(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            GradeEndpoint gone = activity.endpoint().withLineItem(activity.service("lineitems/4242/lineitem"));
            activity.launchedBy("amina", gone).launchedBy("bruno", gone).finishedBy("amina", 0.8);

            deliver(activity, "amina");

            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
            assertThat(ourColumns(activity)).hasSize(1);
            activity.finishedBy("bruno", 0.6);
            deliver(activity, "bruno");
            assertThat(state(activity, "bruno")).isInstanceOf(GradeState.Sent.class);
            assertThat(ourColumns(activity)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_that_stays_gone_is_looked_for_once(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_404);

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(activity.lms().journal().scoresFor("amina")).hasSize(2);
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void without_a_column_and_without_leave_to_make_one_the_teacher_must_act(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            activity.launchedBy("amina", GradeEndpoint.allowing(Set.of(Scope.SCORE)))
                    .finishedBy("amina", 0.8);

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Refused());
            assertThat(activity.lms().journal().scores()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothing_leaves_for_a_platform_that_is_switched_off(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.stores().execute("update registration set active = false");

            assertThat(deliver(activity, "amina")).isEmpty();

            assertThat(activity.stores().column("score_outbox", "reason")).containsExactly("REGISTRATION_UNKNOWN");
            assertThat(activity.lms().journal().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_better_score_goes_out_after_the_one_that_was_sent(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.6);
            deliver(activity, "amina");
            activity.finishedBy("amina", 0.9);
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Waiting());
            activity.stores().clock().set(deliver(activity, "amina").orElseThrow());

            deliver(activity, "amina");

            assertThat(activity.lms().journal().scoresFor("amina")).allMatch(ReceivedScore::accepted);
            assertThat(activity.lms().gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(90));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_answer_that_comes_after_the_score_was_superseded_is_kept(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.6);
            Consignment underWay =
                    activity.tries().begin(activity.seat("amina")).orElseThrow();

            activity.finishedBy("amina", 0.9);
            activity.tries().sent(underWay);

            assertThat(activity.rows()).containsExactly("60 SENT", "90 PENDING");
            assertThat(state(activity, "amina")).isEqualTo(new GradeState.Waiting());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_seat_whose_platform_is_busy_comes_back_without_counting_a_try(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            Lanes lanes = new Lanes(1, activity.stores().clock(), platform -> {});
            lanes.enter(activity.registration().id());

            Optional<Instant> next = activity.sender(lanes).deliver(activity.seat("amina"));

            assertThat(next)
                    .hasValueSatisfying(at ->
                            assertThat(at).isAfter(activity.stores().clock().instant()));
            assertThat(activity.stores().column("score_try", "number")).isEmpty();
            lanes.leave(activity.registration().id());
            activity.sender(lanes).deliver(activity.seat("amina"));
            assertThat(state(activity, "amina")).isInstanceOf(GradeState.Sent.class);
        }
    }

    private static Optional<Instant> deliver(AGradedActivity activity, String person) {
        return activity.sender().deliver(activity.seat(person));
    }

    private static GradeState state(AGradedActivity activity, String person) {
        return activity.outbox()
                .state(activity.placement().id(), activity.seat(person).learner());
    }

    private static List<LineItem> ourColumns(AGradedActivity activity) {
        String ours = activity.placement().playable().orElseThrow().value();
        return activity.lms().gradebook().columns().stream()
                .filter(column ->
                        column.resourceId().equals(ours) && column.tag().equals(GradeTargets.TAG))
                .toList();
    }

    private static long requests(AGradedActivity activity, String method) {
        return activity.lms().journal().about("lineitems").stream()
                .filter(arrival -> arrival.method().equals(method))
                .count();
    }
}
