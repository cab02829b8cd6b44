package fr.passerelle.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchSessionTest {

    @Test
    void the_way_back_keeps_its_query_and_says_what_the_platform_may_show() {
        assertThat(session("https://lms.example/course?id=7&sesskey=k").wayBack("C’est fini"))
                .hasToString("Optional[https://lms.example/course?id=7&sesskey=k&lti_msg=C%E2%80%99est%20fini]");
    }

    @Test
    void without_a_return_address_there_is_no_way_back() {
        assertThat(session("").wayBack("C’est fini")).isEmpty();
    }

    @Test
    void printed_it_tells_no_session_key() {
        assertThat(session("https://lms.example/course?sesskey=k")).asString().doesNotContain("sesskey");
    }

    private static LaunchSession session(String returnAddress) {
        return new LaunchSession(
                new LaunchId(Token.id()),
                new LearnerId(Hash.of("somebody")),
                new Errand.Play(new PlacementId(new UUID(0, 1))),
                false,
                true,
                "Campus",
                "https://lms.example",
                returnAddress);
    }
}
