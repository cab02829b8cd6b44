package fr.passerelle.app.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.claim.ResourceLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreOutboxTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void only_a_better_score_than_all_before_is_worth_a_row_and_it_supersedes_what_was_not_sent(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.6)
                    .finishedBy("amina", 0.8)
                    .finishedBy("amina", 0.7)
                    .finishedBy("amina", 0.8);

            assertThat(activity.rows()).containsExactly("60 SUPERSEDED", "80 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_score_of_nothing_is_a_score(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0);

            assertThat(activity.rows()).containsExactly("0 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_has_nowhere_to_go_is_no_row(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("bruno", 1);

            assertThat(activity.rows()).isEmpty();
            assertThat(activity.told()).isEmpty();
            assertThat(activity.outbox()
                            .state(
                                    activity.placement().id(),
                                    activity.seat("bruno").learner()))
                    .isEqualTo(new GradeState.NotGraded());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_learner_who_became_a_teacher_is_graded_no_more_until_launched_as_a_learner_again(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.targets()
                    .pause(activity.placement(), activity.seat("amina").learner());
            activity.finishedBy("amina", 1);
            assertThat(activity.rows()).isEmpty();

            activity.launchedBy("amina").finishedBy("amina", 0.5);

            assertThat(activity.rows()).containsExactly("50 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scores_of_one_person_are_more_than_a_second_apart_and_none_leaves_before_its_time(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            Instant now = activity.stores().clock().instant();

            activity.finishedBy("amina", 0.6).finishedBy("amina", 0.7).finishedBy("amina", 0.8);

            assertThat(times(activity)).containsExactly(now, now.plusMillis(1_001), now.plusMillis(2_002));
            assertThat(activity.tries().begin(activity.seat("amina"))).isEmpty();
            assertThat(activity.tries().nextTryAt(activity.seat("amina"))).contains(now.plusMillis(2_002));
            activity.stores().clock().advance(Duration.ofMillis(2_002));
            assertThat(activity.tries().begin(activity.seat("amina")))
                    .hasValueSatisfying(sent -> assertThat(sent.content().timestamp())
                            .isEqualTo(activity.stores().clock().instant()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_node_whose_clock_is_behind_dates_its_score_after_the_last_one(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            Instant first = activity.stores().clock().instant();
            activity.finishedBy("amina", 0.6);
            activity.stores().clock().advance(Duration.ofMinutes(-1));

            activity.finishedBy("amina", 0.9);

            assertThat(times(activity)).containsExactly(first, first.plusMillis(1_001));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_learner_has_scores_of_their_own(Engine engine) {
        try (AGradedActivity activity =
                AGradedActivity.on(engine).launchedBy("amina").launchedBy("bruno")) {
            activity.finishedBy("amina", 0.9).finishedBy("bruno", 0.4);

            assertThat(activity.rows()).containsExactlyInAnyOrder("90 PENDING", "40 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_delivers_is_told_after_the_commit_and_not_of_what_is_rolled_back(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            assertThatThrownBy(() -> activity.stores().transactions().run(() -> {
                        activity.finishedBy("amina", 0.5);
                        assertThat(activity.told()).isEmpty();
                        throw new IllegalStateException("the attempt is not kept");
                    }))
                    .hasMessage("the attempt is not kept");
            assertThat(activity.told()).isEmpty();
            assertThat(activity.rows()).isEmpty();

            activity.finishedBy("amina", 0.5);

            assertThat(activity.told()).containsExactly(activity.seat("amina"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_three_attempts_that_end_at_once_the_best_waits_and_no_two_have_one_time(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            AtOnce.all(List.of(
                    () -> activity.finishedBy("amina", 0.5),
                    () -> activity.finishedBy("amina", 0.7),
                    () -> activity.finishedBy("amina", 0.9)));

            assertThat(activity.rows())
                    .filteredOn(row -> row.endsWith("PENDING"))
                    .containsExactly("90 PENDING");
            assertThat(times(activity)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_gradebook_can_say_nothing_that_blocks_a_launch(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            URI endless = URI.create("https://lms.example/" + "x".repeat(3_000));
            ResourceLink odd = new ResourceLink("link", "\u0000Un\nтитул \uD83D " + "😀".repeat(600), "");

            activity.stores()
                    .transactions()
                    .run(() -> activity.targets()
                            .remember(
                                    activity.placement(),
                                    activity.seat("amina").learner(),
                                    "5",
                                    odd,
                                    activity.endpoint().withLineItems(endless).withLineItem(endless)));

            assertThat(activity.stores().column("grade_target", "label"))
                    .singleElement()
                    .asString()
                    .startsWith("Unтитул")
                    .endsWith("😀");
            assertThat(activity.stores().column("grade_target", "coalesce(line_items, line_item, 'none')"))
                    .containsExactly("none");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_launches_of_one_learner_at_once_both_succeed(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            ResourceLink link = new ResourceLink("link", "Rencontrer Michel", "");

            AtOnce.eight(() -> activity.stores().transactions().callRacing(() -> {
                activity.targets()
                        .remember(
                                activity.placement(), activity.seat("amina").learner(), "5", link, activity.endpoint());
                return true;
            }));

            assertThat(activity.stores().column("grade_target", "user_id")).containsExactly("5");
        }
    }

    private static List<Instant> times(AGradedActivity activity) {
        return activity.stores()
                .transactions()
                .call(() -> activity.stores()
                        .transactions()
                        .entityManager()
                        .createQuery("select scoredAt from ScoreEntity order by scoredAt", Instant.class)
                        .getResultList());
    }
}
