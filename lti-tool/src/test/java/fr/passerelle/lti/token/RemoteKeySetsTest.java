package fr.passerelle.lti.token;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpHandler;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.SettableClock;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoteKeySetsTest {

    private final APlatform platform = new APlatform();
    private final SettableClock clock = new SettableClock();
    private final RemoteKeySets keySets = new RemoteKeySets(new PlatformHttp(EgressPolicy.allowingPrivate()), clock);

    private volatile String published = PlatformKeys.published(PlatformKeys.ONE);
    private volatile String cacheControl = "";
    private volatile int status = 200;
    private volatile HttpHandler hanging = exchange -> {};

    @BeforeEach
    void publish() {
        platform.server.on("/keys", exchange -> {
            hanging.handle(exchange);
            exchange.getResponseHeaders().add("Cache-Control", cacheControl);
            AServer.answer(exchange, status, published);
        });
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void asks_once_while_the_set_is_fresh() {
        key("platform-key-1");
        clock.advance(Duration.ofMinutes(59));
        key("platform-key-1");

        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void asks_again_after_an_hour_when_the_platform_says_nothing() {
        key("platform-key-1");
        clock.advance(Duration.ofMinutes(60));
        key("platform-key-1");

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void honours_max_age_but_not_less_than_five_minutes() {
        cacheControl = "public, max-age=10";
        key("platform-key-1");
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        key("platform-key-1");
        int before = fetches();
        clock.advance(Duration.ofSeconds(1));
        key("platform-key-1");

        assertThat(before).isEqualTo(1);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void honours_max_age_but_not_more_than_a_day() {
        cacheControl = "max-age=99999999";
        key("platform-key-1");
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        key("platform-key-1");
        int before = fetches();
        clock.advance(Duration.ofSeconds(1));
        key("platform-key-1");

        assertThat(before).isEqualTo(1);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void asks_again_for_an_unknown_key_at_most_once_a_minute() {
        key("platform-key-1");
        refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key("platform-key-2"));
        int straightAway = fetches();
        clock.advance(Duration.ofMinutes(1));
        refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key("platform-key-2"));
        refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key("platform-key-3"));

        assertThat(straightAway).isEqualTo(1);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void learns_a_key_the_platform_rotated_to() throws Exception {
        key("platform-key-1");
        published = PlatformKeys.published(PlatformKeys.ONE, PlatformKeys.TWO);
        clock.advance(Duration.ofMinutes(1));

        assertThat(key("platform-key-2")).isEqualTo(PlatformKeys.TWO.toRSAPublicKey());
    }

    @Test
    void learns_a_new_key_at_once_if_the_set_is_not_quite_new() throws Exception {
        key("platform-key-1");
        published = PlatformKeys.published(PlatformKeys.ONE, PlatformKeys.TWO);
        clock.advance(Duration.ofSeconds(10));

        assertThat(key("platform-key-2")).isEqualTo(PlatformKeys.TWO.toRSAPublicKey());
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void asks_at_most_twice_for_thirty_tokens_with_keys_nobody_has() {
        for (int i = 0; i < 30; i++) {
            String unknown = "unknown-" + i;
            refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key(unknown));
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void asks_at_most_twice_for_thirty_threads_with_keys_nobody_has() throws Exception {
        key("platform-key-1");
        clock.advance(Duration.ofSeconds(30));
        ExecutorService threads = Executors.newFixedThreadPool(30);
        List<Future<LaunchErrorCode>> refused = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String unknown = "unknown-" + i;
            refused.add(threads.submit(() ->
                    refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key(unknown)).code()));
        }
        for (Future<LaunchErrorCode> each : refused) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(LaunchErrorCode.KEY_UNKNOWN);
        }
        threads.shutdown();

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void finds_another_key_under_the_same_id_at_most_once_a_minute() throws Exception {
        PublicKey old = key("platform-key-1");
        published = PlatformKeys.published(PlatformKeys.IMPOSTOR);
        clock.advance(Duration.ofSeconds(30));

        Optional<PublicKey> replaced = replacement(old);
        Optional<PublicKey> again = replacement(PlatformKeys.IMPOSTOR.toRSAPublicKey());

        assertThat(replaced).contains(PlatformKeys.IMPOSTOR.toRSAPublicKey());
        assertThat(again).isEmpty();
        assertThat(replacement(old)).isEqualTo(replaced);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void has_no_other_key_when_the_set_is_new_or_unchanged() {
        PublicKey only = key("platform-key-1");
        Optional<PublicKey> straightAway = replacement(only);
        int before = fetches();
        clock.advance(Duration.ofMinutes(5));

        assertThat(straightAway).isEmpty();
        assertThat(before).isEqualTo(1);
        assertThat(replacement(only)).isEmpty();
        assertThat(replacement(only)).isEmpty();
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void goes_on_with_what_it_knows_while_a_stale_set_hangs() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        key("platform-key-1");
        hanging = exchange -> {
            arrived.countDown();
            await(released);
        };
        clock.advance(Duration.ofHours(2));
        ExecutorService threads = Executors.newFixedThreadPool(1);
        Future<PublicKey> first = threads.submit(() -> key("platform-key-1"));
        await(arrived);

        PublicKey meanwhile = key("platform-key-1");
        boolean firstWaits = !first.isDone();
        released.countDown();

        assertThat(meanwhile).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
        assertThat(firstWaits).isTrue();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(meanwhile);
        threads.shutdown();
    }

    @Test
    void waits_no_longer_than_its_patience_and_keeps_the_last_good_set() throws Exception {
        RemoteKeySets impatient =
                new RemoteKeySets(new PlatformHttp(EgressPolicy.allowingPrivate(), Duration.ofMillis(300)), clock);
        CountDownLatch released = new CountDownLatch(1);
        PublicKey known = impatient.key(registration("/keys"), "platform-key-1");
        hanging = exchange -> await(released);
        clock.advance(Duration.ofHours(2));

        long before = System.nanoTime();
        PublicKey kept = impatient.key(registration("/keys"), "platform-key-1");
        refuses(LaunchErrorCode.KEY_UNKNOWN, () -> impatient.key(registration("/keys"), "platform-key-2"));
        Duration waited = Duration.ofNanos(System.nanoTime() - before);
        released.countDown();

        assertThat(kept).isEqualTo(known);
        assertThat(waited).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void says_unreachable_for_a_set_of_300_kilobytes_and_keeps_a_good_one() throws Exception {
        published = "{\"keys\":[],\"x\":\"" + "y".repeat(300 * 1024) + "\"}";
        var refused = refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> key("platform-key-1"));
        published = PlatformKeys.published(PlatformKeys.ONE);
        clock.advance(Duration.ofMinutes(1));
        key("platform-key-1");
        published = "{\"keys\":[],\"x\":\"" + "y".repeat(300 * 1024) + "\"}";
        clock.advance(Duration.ofHours(2));

        assertThat(refused.error().toString()).contains("ANSWER_TOO_LARGE");
        assertThat(key("platform-key-1")).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
    }

    @Test
    void never_follows_a_redirect_to_other_keys() {
        platform.server.on("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", platform.server.uri("/keys").toString());
            AServer.answer(exchange, 302, "");
        });

        refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> keySets.key(registration("/moved"), "platform-key-1"));
        assertThat(fetches()).isZero();
    }

    @Test
    void keeps_the_last_good_set_when_the_platform_is_down() throws Exception {
        key("platform-key-1");
        status = 503;
        clock.advance(Duration.ofHours(30));

        assertThat(key("platform-key-1")).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
        assertThat(key("platform-key-1")).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void keeps_the_last_good_set_when_the_platform_answers_nonsense() throws Exception {
        key("platform-key-1");
        published = "<html>maintenance</html>";
        clock.advance(Duration.ofHours(30));

        assertThat(key("platform-key-1")).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
    }

    @Test
    void says_unreachable_when_there_never_was_a_set_and_does_not_hammer() {
        status = 500;
        refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> key("platform-key-1"));
        refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> key("platform-key-1"));
        int first = fetches();
        status = 200;
        clock.advance(Duration.ofSeconds(10));

        assertThat(key("platform-key-1")).isNotNull();
        assertThat(first).isEqualTo(1);
    }

    @Test
    void fetches_once_for_many_at_the_same_time() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        platform.server.on("/held", exchange -> {
            arrived.countDown();
            await(released);
            AServer.answer(exchange, 200, published);
        });
        Registration held = registration("/held");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<PublicKey>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(threads.submit(() -> keySets.key(held, "platform-key-1")));
        }

        await(arrived);
        released.countDown();
        for (Future<PublicKey> each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(PlatformKeys.ONE.toRSAPublicKey());
        }
        threads.shutdown();

        assertThat(platform.server.asked("/held")).hasSize(1);
    }

    @Test
    void says_what_a_platform_without_a_set_answered() {
        status = 500;
        var down = refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> key("platform-key-1"));
        status = 200;
        published = "<html>maintenance</html>";
        clock.advance(Duration.ofSeconds(10));
        var nonsense = refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, () -> key("platform-key-1"));

        assertThat(down.error().toString()).contains("HTTP status 500");
        assertThat(nonsense.error().toString()).contains("not a key set");
    }

    @Test
    void is_refreshed_by_one_thread_and_then_by_another() throws Exception {
        key("platform-key-1");
        for (int hours = 0; hours < 2; hours++) {
            clock.advance(Duration.ofHours(2));
            ExecutorService thread = Executors.newSingleThreadExecutor();
            thread.submit(() -> key("platform-key-1")).get(10, TimeUnit.SECONDS);
            thread.shutdown();
        }

        assertThat(fetches()).isEqualTo(3);
    }

    @Test
    void forgets_all_sets_when_there_are_more_than_it_has_room_for() {
        RemoteKeySets small = new RemoteKeySets(new PlatformHttp(EgressPolicy.allowingPrivate()), clock, 2);
        List<String> addresses = List.of("/keys", "/keys/2", "/keys/3");

        addresses.forEach(address -> small.key(registration(address), "platform-key-1"));
        int full = fetches();
        small.key(registration("/keys"), "platform-key-1");
        small.key(registration("/keys"), "platform-key-1");
        small.key(registration("/keys/2"), "platform-key-1");
        small.key(registration("/keys"), "platform-key-1");

        assertThat(full).isEqualTo(3);
        assertThat(fetches()).isEqualTo(5);
    }

    @Test
    void leaves_out_keys_it_cannot_use() throws Exception {
        RSAKey encryption = new RSAKey.Builder(PlatformKeys.TWO.toPublicJWK())
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        String weak = "{\"kty\":\"RSA\",\"kid\":\"weak\",\"e\":\"AQAB\",\"n\":\"" + "AQAB".repeat(40) + "\"}";
        String secret = "{\"kty\":\"oct\",\"kid\":\"secret\",\"k\":\"AQAB\"}";
        String broken = "{\"kty\":\"RSA\",\"kid\":\"broken\"}";
        String curve = new ECKeyGenerator(Curve.P_256)
                .keyID("curve")
                .generate()
                .toPublicJWK()
                .toJSONString();
        published = "{\"keys\":[12," + encryption.toJSONString() + "," + weak + "," + secret + "," + broken + ","
                + curve + "," + PlatformKeys.ONE.toPublicJWK().toJSONString() + "]}";

        assertThat(key("platform-key-1")).isNotNull();
        assertThat(key("curve")).isNotNull();
        for (String unusable : List.of("platform-key-2", "weak", "secret", "broken")) {
            refuses(LaunchErrorCode.KEY_UNKNOWN, () -> key(unusable));
        }
    }

    @Test
    void reads_the_key_set_moodle_publishes() throws Exception {
        published = java.nio.file.Files.readString(
                java.nio.file.Path.of("src/test/resources/moodle-4.5/platform-jwks.json"));

        assertThat(key("3dc3ebf2a9150b95018d").getAlgorithm()).isEqualTo("RSA");
    }

    private PublicKey key(String id) {
        return keySets.key(registration("/keys"), id);
    }

    private Optional<PublicKey> replacement(PublicKey tried) {
        return keySets.replacement(registration("/keys"), "platform-key-1", tried);
    }

    private Registration registration(String jwks) {
        return platform.registering()
                .endpoints(
                        URI.create("https://lms.example/auth"),
                        platform.server.uri("/token"),
                        platform.server.uri(jwks));
    }

    private int fetches() {
        return platform.server.asked("/keys").size();
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean ignored = latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
