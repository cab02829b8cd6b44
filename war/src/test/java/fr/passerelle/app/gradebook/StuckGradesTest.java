package fr.passerelle.app.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.gradebook.StuckGrades.Heap;
import fr.passerelle.app.gradebook.delivery.ScoreSender;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StuckGradesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void they_are_counted_by_platform_and_cause_with_the_oldest(Engine engine) {
        try (AGradedActivity activity = troubled(engine)) {
            Instant first = Instant.parse("2026-11-21T13:32:00Z");
            RegistrationId platform = activity.registration().id();

            assertThat(activity.stuck().heaps())
                    .containsExactly(
                            new Heap(platform, GradeCause.NOT_GRADABLE, 2, 0, first),
                            new Heap(platform, GradeCause.FAILING, 0, 1, first.plusSeconds(60)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_cause_of_one_platform_is_replayed_alone(Engine engine) {
        try (AGradedActivity activity = troubled(engine)) {
            RegistrationId platform = activity.registration().id();
            List<Integer> counts = new ArrayList<>();
            activity.told().clear();

            assertThat(activity.stuck().replay(platform, Optional.of(GradeCause.FAILING), counts::add))
                    .isEqualTo(1);

            assertThat(activity.told()).containsExactly(activity.seat("amina"));
            assertThat(activity.stuck().heaps()).extracting(Heap::cause).containsExactly(GradeCause.NOT_GRADABLE);
            assertThat(activity.stuck().replay(RegistrationId.fresh(), Optional.empty(), counts::add))
                    .isZero();
            assertThat(activity.stuck().replay(platform, Optional.empty(), counts::add))
                    .isEqualTo(2);
            assertThat(activity.stuck().heaps()).isEmpty();
            assertThat(counts).containsExactly(1, 0, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(GradeCause.class)
    void every_cause_has_words_for_what_happened_and_what_to_do(GradeCause cause) {
        Messages french = Messages.french();

        assertThat(french.text("grade.cause." + cause)).endsWith(".");
        assertThat(french.text("grade.remedy." + cause)).endsWith(".");
    }

    /** Two the platform does not grade, one that failed, one that arrived. */
    private static AGradedActivity troubled(Engine engine) {
        AGradedActivity activity = AGradedActivity.on(engine)
                .launchedBy("nobody")
                .launchedBy("no-one")
                .launchedBy("amina")
                .launchedBy("bruno");
        activity.finishedBy("nobody", 0.5).finishedBy("no-one", 0.5);
        ScoreSender sender = activity.sender();
        sender.deliver(activity.seat("nobody"));
        sender.deliver(activity.seat("no-one"));
        activity.stores().clock().advance(Duration.ofMinutes(1));
        activity.finishedBy("amina", 0.5).finishedBy("bruno", 0.5);
        sender.deliver(activity.seat("bruno"));
        activity.lms().suffer(Fault.SCORES_503);
        sender.deliver(activity.seat("amina"));
        return activity;
    }
}
