package fr.passerelle.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolKeyRowsTest {

    private static final Secret SECRET = Secret.of("a secret of the instance, long enough");
    private static final RegistrationId ANY = RegistrationId.fresh();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_key_made_at_the_first_opening_signs_after_a_restart(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ToolKeyRows first = ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());

            ToolKeyRows again = ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());

            assertThat(again.signingKey(ANY).keyId())
                    .isEqualTo(first.signingKey(ANY).keyId());
            assertThat(again.published().json()).isEqualTo(first.published().json());
            assertThat(again.signingKey(ANY).privateJwk())
                    .isEqualTo(first.signingKey(ANY).privateJwk());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_private_part_is_sealed_at_rest(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ToolKeyRows keys = ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());

            String row = String.join(" ", stores.column("tool_key", "kid || ' ' || sealed_key"));

            String exponent =
                    keys.signingKey(ANY).privateJwk().split("\"d\":\"", 2)[1].split("\"", 2)[0];
            assertThat(exponent).hasSizeGreaterThan(300);
            assertThat(row).contains(keys.signingKey(ANY).keyId()).doesNotContain(exponent, "\"d\"", "RSA");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void another_secret_does_not_open_them(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());
            Secret other = Secret.of("another secret, which is as long as it must");

            assertThatThrownBy(() -> ToolKeyRows.open(stores.transactions(), other, stores.clock()))
                    .isInstanceOf(KeyUnreadable.class)
                    .hasMessageContaining("PASSERELLE_SECRET");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_sealed_key_moved_under_another_name_does_not_open(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());
            stores.execute("update tool_key set kid = 'another'");

            assertThatThrownBy(() -> ToolKeyRows.open(stores.transactions(), SECRET, stores.clock()))
                    .isInstanceOf(KeyUnreadable.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodes_that_open_at_once_sign_with_the_same_key_and_publish_the_same(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Callable<ToolKeyRows> opening = () -> ToolKeyRows.open(stores.transactions(), SECRET, stores.clock());

            List<ToolKeyRows> nodes = AtOnce.all(List.of(opening, opening, opening));

            assertThat(nodes.stream().map(node -> node.published().json()).distinct())
                    .hasSize(1);
            assertThat(stores.column("tool_key", "kid"))
                    .containsExactly(nodes.get(0).signingKey(ANY).keyId());
        }
    }
}
