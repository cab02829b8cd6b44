package fr.passerelle.app.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanesTest {

    private static final RegistrationId SICK = RegistrationId.fresh();
    private static final RegistrationId WELL = RegistrationId.fresh();

    private final Lanes lanes = new Lanes(8, new Random(3));

    @Test
    void one_platform_takes_all_deliveries_but_one() {
        for (int i = 0; i < 7; i++) {
            assertThat(lanes.enter(WELL)).isEmpty();
        }

        assertThat(lanes.enter(WELL))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_500)));
        assertThat(lanes.enter(SICK)).isEmpty();
    }

    @Test
    void whoever_leaves_makes_room() {
        for (int i = 0; i < 7; i++) {
            lanes.enter(WELL);
        }

        lanes.leave(WELL);

        assertThat(lanes.enter(WELL)).isEmpty();
        assertThat(lanes.enter(WELL)).isPresent();
    }

    @Test
    void a_platform_that_does_not_answer_is_tried_by_one_at_a_time() {
        lanes.enter(SICK);
        lanes.found(SICK, false);

        assertThat(lanes.enter(SICK))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(60)));
        lanes.leave(SICK);
        assertThat(lanes.enter(SICK)).isEmpty();
        assertThat(lanes.enter(WELL)).isEmpty();
        assertThat(lanes.enter(WELL)).isEmpty();
    }

    @Test
    void a_platform_that_answers_again_has_its_lanes_again() {
        lanes.enter(SICK);
        lanes.found(SICK, false);

        lanes.found(SICK, true);

        assertThat(lanes.enter(SICK)).isEmpty();
    }
}
