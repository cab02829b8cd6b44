package fr.passerelle.app.binding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.SettableClock;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.SecretHash;
import fr.passerelle.lti.login.StateId;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartOffersTest {
    private static final String HINT = "{\"cmid\":12,\"é\":\"+% \uD83D\uDE00\u0000\"}";
    private static final String BACK = "https://lms.example/course/7";
    private static final String TARGET = "https://tool.example/lti/launch";
    private static final Registration PLATFORM = ARegistration.with("https://lms.example", "client-1");

    private final SettableClock clock = new SettableClock();
    private final RestartOffers offers = offersOf("one secret of the nodes, long enough");

    @Test
    void a_login_is_offered_with_its_hints_to_the_byte_and_without_the_platforms_storage() {
        String offer =
                offers.offer(login(RestartNote.of(call(HINT))), PLATFORM, BACK).orElseThrow();

        Restart restart = offers.offered(offer).orElseThrow();
        assertThat(restart.returnAddress()).isEqualTo(BACK);
        assertThat(restart.initiation())
                .isEqualTo(Map.of(
                        "iss", "https://lms.example",
                        "client_id", "client-1",
                        "login_hint", "4 2",
                        "lti_message_hint", HINT,
                        "target_link_uri", TARGET,
                        "lti_deployment_id", "7"));
    }

    @Test
    void another_node_takes_it_and_a_stranger_neither_reads_nor_makes_one() {
        String offer = offers.offer(login(RestartNote.of(call("hint"))), PLATFORM, BACK)
                .orElseThrow();

        assertThat(offersOf("one secret of the nodes, long enough").offered(offer))
                .isPresent();
        assertThat(offersOf("another secret than the nodes have").offered(offer))
                .isEmpty();
        assertThat(offer).doesNotContain("lms.example", "hint");
    }

    @Test
    void an_offer_changed_in_any_letter_or_cut_is_none() {
        String offer = offers.offer(login(RestartNote.of(call("hint"))), PLATFORM, BACK)
                .orElseThrow();

        for (int at = 0; at < offer.length(); at++) {
            String changed = offer.substring(0, at) + (char) (offer.charAt(at) ^ 1) + offer.substring(at + 1);
            assertThat(offers.offered(changed)).isEmpty();
            assertThat(offers.offered(offer.substring(0, at))).isEmpty();
        }
    }

    @Test
    void an_offer_ends_with_the_life_of_a_login() {
        String offer = offers.offer(login(RestartNote.of(call("hint"))), PLATFORM, BACK)
                .orElseThrow();

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(offers.offered(offer)).isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(offers.offered(offer)).isEmpty();
    }

    @Test
    void a_login_that_started_again_knows_the_way_back_and_is_offered_no_further_tab() {
        PendingLogin again = login(RestartNote.of(new Restart(Map.of(), BACK)));

        assertThat(RestartNote.wayBack(again)).contains(BACK);
        assertThat(offers.offer(again, PLATFORM, BACK)).isEmpty();
        assertThat(RestartNote.wayBack(login(RestartNote.of(call("hint"))))).isEmpty();
    }

    @Test
    void what_is_too_long_to_travel_is_left_out() {
        PendingLogin longHints = login(RestartNote.of(call("h".repeat(PendingLogin.LONGEST_NOTE))));
        PendingLogin longWay = login(RestartNote.of(new Restart(Map.of(), BACK + "?" + "x".repeat(1600))));

        assertThat(offers.offer(longHints, PLATFORM, BACK)).isEmpty();
        assertThat(RestartNote.wayBack(longWay)).contains("");
    }

    private RestartOffers offersOf(String secret) {
        return new RestartOffers(Secret.of(secret), clock);
    }

    private PendingLogin login(String note) {
        SecretHash hash = new SecretHash("0".repeat(64));
        return new PendingLogin(
                new StateId("s1"), PLATFORM.id(), "nonce", TARGET, "7", "_parent", hash, clock.instant(), note);
    }

    private static LoginInitiation call(String hint) {
        Map<String, List<String>> call = new HashMap<>();
        call.put("iss", List.of("https://lms.example"));
        call.put("login_hint", List.of("4 2"));
        call.put("target_link_uri", List.of(TARGET));
        call.put("lti_message_hint", List.of(hint));
        return LoginInitiation.from(call);
    }
}
