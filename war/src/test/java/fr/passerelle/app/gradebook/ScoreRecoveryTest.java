package fr.passerelle.app.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.gradebook.delivery.ScoreSender;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreRecoveryTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void when_a_dead_platform_comes_back_its_grades_wait_no_longer(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            List<String> people = List.of("amina", "bruno", "chloe");
            people.forEach(person -> activity.launchedBy(person).finishedBy(person, 0.8));
            ScoreSender sender = activity.sender();
            activity.lms().suffer(Fault.SCORES_503);
            people.forEach(person -> sender.deliver(activity.seat(person)));
            activity.stores().clock().advance(Duration.ofSeconds(20));
            people.forEach(person -> sender.deliver(activity.seat(person)));
            assertThat(activity.lms().journal().scores()).hasSize(4);
            activity.lms().recover();
            activity.stores().clock().advance(Duration.ofSeconds(11));

            sender.deliver(activity.seat("bruno"));

            assertThat(activity.recovered())
                    .containsExactly(activity.registration().id());
            assertThat(activity.recovery().hasten(activity.registration().id()))
                    .containsExactlyInAnyOrder(activity.seat("amina"), activity.seat("chloe"));
            sender.deliver(activity.seat("amina"));
            sender.deliver(activity.seat("chloe"));
            assertThat(activity.rows()).containsExactly("80 SENT", "80 SENT", "80 SENT");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_that_comes_and_goes_uses_up_nobodys_tries(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine).launchedBy("amina")) {
            activity.finishedBy("amina", 0.8);
            activity.lms().suffer(Fault.SCORES_503);

            for (int gone = 1; gone <= 15; gone++) {
                Instant next = activity.sender().deliver(activity.seat("amina")).orElseThrow();
                assertThat(next).isBefore(activity.stores().clock().instant().plusSeconds(10));
                activity.stores().clock().advance(Duration.ofSeconds(1));
                activity.recovery().hasten(activity.registration().id());
            }

            assertThat(activity.stores().column("score_try", "number")).hasSize(15);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void only_what_waits_for_that_platform_is_brought_forward(Engine engine) {
        try (AGradedActivity activity =
                AGradedActivity.on(engine).launchedBy("amina").launchedBy("nobody")) {
            activity.finishedBy("amina", 0.8).finishedBy("nobody", 0.8);
            activity.sender().deliver(activity.seat("nobody"));
            activity.lms().suffer(Fault.SCORES_503);
            Instant next = activity.sender().deliver(activity.seat("amina")).orElseThrow();

            assertThat(activity.recovery().hasten(RegistrationId.fresh())).isEmpty();

            assertThat(activity.tries().nextTryAt(activity.seat("amina"))).contains(next);
            assertThat(activity.recovery().hasten(activity.registration().id()))
                    .containsExactly(activity.seat("amina"));
        }
    }
}
