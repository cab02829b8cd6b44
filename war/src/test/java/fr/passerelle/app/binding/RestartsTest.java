package fr.passerelle.app.binding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.SettableClock;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.State;
import fr.passerelle.lti.login.StateId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartsTest {
    private static final StateId STATE = StateId.of(new State("s1.sealed"));
    private static final String BACK = "https://lms.example/course/7";

    private final SettableClock clock = new SettableClock();
    private final Restarts restarts = new Restarts(clock);

    @Test
    void a_login_is_offered_with_its_hints_to_the_byte_and_without_the_platforms_storage() {
        restarts.remember(STATE, login("{\"cmid\":12,\"é\":\"+%\"}"));

        String handle = restarts.offer(STATE, BACK).orElseThrow();

        Restart restart = restarts.offered(handle).orElseThrow();
        assertThat(restart.returnAddress()).isEqualTo(BACK);
        assertThat(restart.initiation())
                .containsEntry("lti_message_hint", "{\"cmid\":12,\"é\":\"+%\"}")
                .containsEntry("lti_deployment_id", "7")
                .doesNotContainKey("lti_storage_target");
    }

    @Test
    void a_state_is_not_a_handle_and_a_handle_is_not_a_state() {
        restarts.remember(STATE, login("hint"));

        String handle = restarts.offer(STATE, BACK).orElseThrow();

        assertThat(restarts.offered(STATE.value())).isEmpty();
        assertThat(restarts.begunAs(STATE)).isEmpty();
        assertThat(restarts.begunAs(StateId.of(new State(handle)))).isEmpty();
    }

    @Test
    void everything_is_forgotten_after_the_life_of_a_login() {
        restarts.remember(STATE, login("hint"));
        String handle = restarts.offer(STATE, BACK).orElseThrow();

        clock.advance(Duration.ofMinutes(10));

        assertThat(restarts.offered(handle)).isEmpty();
        assertThat(restarts.offer(STATE, BACK)).isEmpty();
    }

    @Test
    void a_flood_is_kept_only_as_far_as_there_is_room() {
        Restarts small = new Restarts(clock, 100_000);

        for (int i = 0; i < 100; i++) {
            small.remember(flood(i), login("h".repeat(8000)));
        }

        long offered = IntStream.range(0, 100)
                .filter(i -> small.offer(flood(i), BACK).isPresent())
                .count();
        assertThat(offered).isBetween(1L, 12L);
    }

    private static StateId flood(int number) {
        return StateId.of(new State("flood" + number + ".sealed"));
    }

    private static LoginInitiation login(String hint) {
        Map<String, List<String>> call = new HashMap<>();
        call.put("iss", List.of("https://lms.example"));
        call.put("login_hint", List.of("42"));
        call.put("target_link_uri", List.of("https://tool.example/lti/launch"));
        call.put("lti_message_hint", List.of(hint));
        call.put("deployment_id", List.of("7"));
        call.put("lti_storage_target", List.of("_parent"));
        return LoginInitiation.from(call);
    }
}
