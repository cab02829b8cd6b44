package fr.passerelle.lti.login;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.SettableClock;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedLoginsTest {

    private final SettableClock clock = new SettableClock();
    private final SealedLogins logins = new SealedLogins(ATool.SECRET, new InMemoryTakenStates(clock), clock);

    @Test
    void give_back_what_was_remembered() {
        PendingLogin login = login("https://tool.example/lti/launch?é=ü");

        State state = logins.remember(login);

        assertThat(logins.open(state)).isEqualTo(login);
        assertThat(StateId.of(state)).isEqualTo(login.id());
    }

    @Test
    void are_shared_by_nodes_with_the_same_secret() {
        PendingLogin login = login("https://tool.example/");
        SealedLogins otherNode = new SealedLogins(ATool.SECRET, new InMemoryTakenStates(clock), clock);

        assertThat(otherNode.open(logins.remember(login))).isEqualTo(login);
    }

    @Test
    void show_nothing_of_what_they_hold() {
        State state = logins.remember(login("https://tool.example/"));

        assertThat(state.value()).doesNotContain("registration-1").hasSizeLessThan(600);
    }

    @Test
    void are_unknown_under_another_secret() {
        State state = logins.remember(login("https://tool.example/"));
        byte[] other = new byte[32];

        refuses(
                LaunchErrorCode.STATE_UNKNOWN,
                () -> new SealedLogins(other, new InMemoryTakenStates(clock), clock).open(state));
    }

    @Test
    void are_unknown_when_any_character_is_changed() {
        String value = logins.remember(login("https://tool.example/")).value();

        for (int at = 0; at < value.length(); at++) {
            for (char put : new char[] {'A', 'B', '.', '=', (char) (value.charAt(at) ^ 1)}) {
                String changed = value.substring(0, at) + put + value.substring(at + 1);
                if (!changed.equals(value)) {
                    refuses(LaunchErrorCode.STATE_UNKNOWN, () -> logins.open(new State(changed)));
                }
            }
        }
    }

    @Test
    void are_unknown_when_cut_anywhere() {
        String value = logins.remember(login("https://tool.example/")).value();

        for (int length = 0; length < value.length(); length++) {
            String cut = value.substring(0, length);
            refuses(LaunchErrorCode.STATE_UNKNOWN, () -> logins.open(new State(cut)));
        }
    }

    @Test
    void are_unknown_under_the_id_of_another() {
        State one = logins.remember(login("https://tool.example/1"));
        State two = logins.remember(login("https://tool.example/2"));
        String mixed = StateId.of(one) + two.value().substring(two.value().indexOf('.'));

        refuses(LaunchErrorCode.STATE_UNKNOWN, () -> logins.open(new State(mixed)));
    }

    @Test
    void are_taken_by_exactly_one_of_many() throws Exception {
        PendingLogin login = login("https://tool.example/");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> attempts = Stream.generate(() -> (Callable<Boolean>) () -> logins.take(login))
                .limit(32)
                .toList();

        int winners = 0;
        for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
            winners += attempt.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void carry_a_note_of_any_letters_as_long_as_their_state_may_still_come_back() {
        PendingLogin login = login("https://tool.example/").noted("\u20ac\u0000".repeat(PendingLogin.LONGEST_NOTE / 2));

        State state = logins.remember(login);

        assertThat(logins.open(state)).isEqualTo(login);
        assertThat(state.value()).hasSizeLessThan(8 * 1024);
        assertThatIllegalArgumentException().isThrownBy(() -> login.noted("n".repeat(PendingLogin.LONGEST_NOTE + 1)));
    }

    @Test
    void ask_for_a_secret_of_32_bytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedLogins(new byte[31], new InMemoryTakenStates(clock), clock));
    }

    @Test
    void in_memory_refuse_rather_than_forget_what_could_be_replayed() {
        InMemoryTakenStates small = new InMemoryTakenStates(clock, 2);
        small.markTaken("one", clock.instant().plusSeconds(600));
        small.markTaken("two", clock.instant().plusSeconds(600));

        boolean third = small.markTaken("three", clock.instant().plusSeconds(600));
        clock.advance(Duration.ofSeconds(601));
        boolean later = small.markTaken("four", clock.instant().plusSeconds(600));

        assertThat(third).isFalse();
        assertThat(later).isTrue();
    }

    private PendingLogin login(String target) {
        return new PendingLogin(
                StateId.fresh(),
                new RegistrationId("registration-1"),
                Randomness.text(16),
                target,
                "1",
                "_parent",
                BrowserSecret.fresh().hash(),
                clock.instant().plus(PendingLogin.LIFE),
                "a note: é");
    }
}
