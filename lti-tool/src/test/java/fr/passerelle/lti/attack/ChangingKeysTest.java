package fr.passerelle.lti.attack;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("Launches of a platform whose keys change (A-18)")
class ChangingKeysTest {

    private final AnAttack attack = new AnAttack();
    private final ATool tool = ATool.knowing(Registrations.of(registration(), new DeploymentId("1")));

    private volatile String published = PlatformKeys.published(PlatformKeys.ONE);
    private volatile int status = 200;

    @BeforeEach
    void publish() {
        attack.platform.server.on("/changing", exchange -> AServer.answer(exchange, status, published));
        launched("platform-key-1", PlatformKeys.ONE);
        tool.clock.advance(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        attack.close();
    }

    @Test
    void go_on_with_a_new_key_under_a_new_id() {
        published = PlatformKeys.published(PlatformKeys.TWO, PlatformKeys.ONE);

        assertThat(launched("platform-key-2", PlatformKeys.TWO).subject()).contains("learner-5");
        assertThat(launched("platform-key-1", PlatformKeys.ONE).subject()).contains("learner-5");
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void go_on_with_a_new_key_under_the_old_id() {
        published = PlatformKeys.published(PlatformKeys.IMPOSTOR);

        assertThat(launched("platform-key-1", PlatformKeys.IMPOSTOR).subject()).contains("learner-5");
        refuses(LaunchErrorCode.SIGNATURE_INVALID, () -> launched("platform-key-1", PlatformKeys.ONE));
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void are_refused_when_neither_the_old_nor_the_new_key_of_that_id_made_the_signature() {
        published = PlatformKeys.published(PlatformKeys.IMPOSTOR);

        refuses(LaunchErrorCode.SIGNATURE_INVALID, () -> launched("platform-key-1", PlatformKeys.TWO));

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void are_refused_with_a_key_that_was_withdrawn_once_the_set_is_read_again() {
        published = PlatformKeys.published(PlatformKeys.TWO);
        launched("platform-key-2", PlatformKeys.TWO);

        refuses(LaunchErrorCode.KEY_UNKNOWN, () -> launched("platform-key-1", PlatformKeys.ONE));
    }

    @Test
    void go_on_with_known_keys_while_the_set_is_down() {
        status = 503;
        tool.clock.advance(Duration.ofHours(30));

        for (int i = 0; i < 5; i++) {
            assertThat(launched("platform-key-1", PlatformKeys.ONE).subject()).contains("learner-5");
        }
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void that_are_thirty_forgeries_make_us_ask_at_most_twice() {
        for (int i = 0; i < 15; i++) {
            String unknown = "unknown-" + i;
            refuses(LaunchErrorCode.KEY_UNKNOWN, () -> launched(unknown, PlatformKeys.IMPOSTOR));
            refuses(LaunchErrorCode.SIGNATURE_INVALID, () -> launched("platform-key-1", PlatformKeys.IMPOSTOR));
        }

        assertThat(fetches()).isEqualTo(2);
    }

    private Launch launched(String keyId, RSAKey key) {
        ATestLaunch launch =
                attack.platform.launch(tool.clock).headed("kid", keyId).signedBy(key);
        return tool.accept(launch);
    }

    private int fetches() {
        return attack.platform.server.asked("/changing").size();
    }

    private Registration registration() {
        return attack.platform
                .registering()
                .endpoints(
                        URI.create("https://lms.example/auth"),
                        attack.platform.server.uri("/token"),
                        attack.platform.server.uri("/changing"));
    }
}
