package fr.passerelle.app.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.app.fixture.SettableClock;
import fr.passerelle.app.settings.OidcSettings;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OidcClientTest {

    @Test
    void a_provider_that_is_down_is_not_asked_at_each_visit() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer down = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        down.createContext("/", call -> {
            asked.incrementAndGet();
            call.sendResponseHeaders(503, -1);
            call.close();
        });
        down.start();
        SettableClock clock = new SettableClock();
        URI issuer = URI.create("http://127.0.0.1:" + down.getAddress().getPort());
        try (PlatformHttp http = new PlatformHttp(EgressPolicy.allowingPrivate())) {
            OidcClient client = new OidcClient(
                    new OidcSettings(issuer, "passerelle", "secret", "Mon annuaire"),
                    URI.create("https://passerelle.example/admin/oidc/retour"),
                    http,
                    new Seal(new byte[32]),
                    clock);

            for (int visit = 0; visit < 5; visit++) {
                assertThatThrownBy(() -> client.leave("/admin")).isInstanceOf(OidcRefused.class);
            }
            assertThat(asked).hasValue(1);
            clock.advance(OidcClient.LEFT_ALONE);
            assertThatThrownBy(() -> client.leave("/admin")).isInstanceOf(OidcRefused.class);

            assertThat(asked).hasValue(2);
        } finally {
            down.stop(0);
        }
    }
}
