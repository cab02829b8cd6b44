package fr.passerelle.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.keys.KeyRotation.Revocation;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.token.JwkSet;
import fr.passerelle.lti.token.SigningKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** J-18. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRotationTest {

    private static final Secret SECRET = Secret.of("a secret of the instance, long enough");
    private static final RegistrationId ANY = RegistrationId.fresh();
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    private static final SigningKey SOME = SigningKey.generate();
    private static final String NUMBERED = SOME.keyId();
    private static final String NUMBERS = SOME.privateJwk();

    private final AtomicLong nanos = new AtomicLong();

    /** What a node has: its memory of the keys, and the means to change them. */
    private record Node(ToolKeyRows keys, KeyRotation rotation) {
        String signing() {
            return keys.signingKey(ANY).keyId();
        }

        List<String> published() {
            return kids(keys.published());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatever_set_a_platform_keeps_for_a_day_it_knows_the_key_that_signs_and_those_of_the_last_week(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TreeMap<Instant, List<String>> published = new TreeMap<>();
            TreeMap<Instant, String> signing = new TreeMap<>();
            for (int step = 0; step < 140; step++) {
                // A restart at each step: nothing but the database carries a rotation through.
                Node node = node(stores);
                node.rotation().rotateDue(PERIOD);
                Instant now = stores.clock().instant();
                published.put(now, node.published());
                signing.put(now, node.signing());

                assertThat(published.ceilingEntry(now.minus(DAY)).getValue()).contains(node.signing());
                assertThat(node.published())
                        .containsAll(
                                signing.tailMap(now.minus(DAY.multipliedBy(7)).plusMillis(1))
                                        .values());
                stores.clock().advance(Duration.ofHours(12));
            }
            assertThat(signing.values().stream().distinct()).hasSize(3);
            assertThat(published.values()).allSatisfy(set -> assertThat(set).hasSizeBetween(1, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodes_that_rotate_at_once_make_one_key(Engine engine) throws Exception {
        try (Stores stores = Stores.on(engine)) {
            List<Node> nodes = List.of(node(stores), node(stores), node(stores));
            List<Callable<ToolKey>> rotating = new ArrayList<>();
            nodes.forEach(node -> rotating.add(() -> node.rotation().rotate(KeyRingId.COMMON)));

            List<ToolKey> next = AtOnce.all(rotating);

            assertThat(next).containsOnly(next.get(0));
            assertThat(stores.column("tool_key", "kid")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void another_node_sees_a_change_five_seconds_later_at_most(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node one = node(stores);
            Node other = node(stores);
            String revoked = other.signing();

            one.rotation().revoke(revoked);
            String fresh = one.signing();
            nanos.addAndGet(ToolKeyRows.STALENESS.toNanos());

            assertThat(fresh).isNotEqualTo(revoked);
            assertThat(other.signing()).isEqualTo(fresh);
            assertThat(other.published()).containsExactly(fresh);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_revoked_key_is_gone_for_good_and_a_fresh_one_signs(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            String revoked = node.signing();
            ToolKey next = node.rotation().rotate(KeyRingId.COMMON);

            assertThat(node.rotation().revoke(revoked)).isEqualTo(Revocation.REVOKED);
            assertThat(node.rotation().revoke(revoked)).isEqualTo(Revocation.ALREADY_REVOKED);
            assertThat(node.rotation().revoke("another")).isEqualTo(Revocation.UNKNOWN);

            String fresh = node.signing();
            assertThat(fresh).isNotIn(revoked, next.kid());
            assertThat(node.published()).containsExactly(fresh, next.kid());
            assertThat(stores.column("tool_key", "kid || sealed_key")).contains(revoked);
            stores.clock().advance(DAY);
            assertThat(node.signing()).isEqualTo(next.kid());
            stores.clock().advance(DAY.multipliedBy(7));
            assertThat(node.published()).containsExactly(next.kid());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void when_the_waiting_key_is_revoked_the_one_that_signs_stays_until_another_waits(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            String signing = node.signing();
            ToolKey waiting = node.rotation().rotate(KeyRingId.COMMON);

            node.rotation().revoke(waiting.kid());
            stores.clock().advance(DAY.multipliedBy(10));

            assertThat(node.signing()).isEqualTo(signing);
            ToolKey another = node.rotation().rotate(KeyRingId.COMMON);
            stores.clock().advance(DAY.multipliedBy(2));
            assertThat(node.published()).containsExactly(signing, another.kid());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_clock_that_ran_a_year_ahead_for_a_moment_does_not_stop_rotation_for_a_year(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            String signing = node.signing();
            Instant right = stores.clock().instant();
            stores.clock().advance(DAY.multipliedBy(365));
            node.rotation().rotateDue(PERIOD);
            stores.clock().set(right.plus(Duration.ofHours(1)));

            node.rotation().rotateDue(PERIOD);

            assertThat(node.signing()).isEqualTo(signing);
            assertThat(node.published()).hasSize(2);
            stores.clock().advance(DAY);
            assertThat(node.signing()).isNotEqualTo(signing);
            assertThat(node.published()).hasSize(2);
            stores.clock().advance(DAY.multipliedBy(7));
            assertThat(node.published()).containsExactly(node.signing());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_clock_set_back_an_hour_signs_with_a_key_that_is_published(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            stores.clock().set(stores.clock().instant().minus(Duration.ofHours(1)));

            assertThat(node.published()).containsExactly(node.signing());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_with_its_own_ring_has_its_own_keys_at_its_own_address(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            Registration registration = stores.knowing(ARegistration.valid());
            KeyRingId ring = node.rotation().makeRing();
            List<String> published = kids(node.keys().published(ring).orElseThrow());

            node.rotation().give(ring, registration.id());

            String own = node.keys().signingKey(registration.id()).keyId();
            assertThat(published).containsExactly(own);
            assertThat(node.signing()).isNotEqualTo(own);
            assertThat(node.published()).doesNotContain(own);
            assertThat(ring.path()).matches("/[A-Za-z0-9_-]{22}");
            assertThat(node.keys().published(KeyRingId.fresh())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_ring_no_registration_came_to_use_is_forgotten_after_a_day(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Node node = node(stores);
            KeyRingId unused = node.rotation().makeRing();
            Registration registration = stores.knowing(ARegistration.valid());
            KeyRingId used = node.rotation().makeRing();
            node.rotation().give(used, registration.id());
            stores.clock().advance(DAY.plusMillis(1));

            node.rotation().rotateDue(PERIOD);

            assertThat(node.rotation().rings())
                    .containsExactlyInAnyOrder(KeyRingId.COMMON, used)
                    .doesNotContain(unused);
            assertThat(stores.column("tool_key", "ring")).containsExactlyInAnyOrder("common", used.value());
        }
    }

    /** A key of its own name, and the numbers of another: making them takes long, and nothing here looks at them. */
    private static SigningKey made() {
        return SigningKey.fromPrivateJwk(
                NUMBERS.replace(NUMBERED, UUID.randomUUID().toString()));
    }

    private Node node(Stores stores) {
        ToolKeyRows keys =
                ToolKeyRows.open(stores.transactions(), SECRET, stores.clock(), nanos::get, KeyRotationTest::made);
        return new Node(keys, new KeyRotation(stores.transactions(), keys, stores.clock()));
    }

    private static List<String> kids(JwkSet set) {
        assertThat(set.maxAge()).isLessThanOrEqualTo(Duration.ofHours(1));
        try {
            JWKSet parsed = JWKSet.parse(set.json());
            assertThat(parsed.getKeys()).noneMatch(JWK::isPrivate);
            return parsed.getKeys().stream().map(JWK::getKeyID).toList();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
