package fr.passerelle.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakenStateRowsTest {

    private static final Instant SOON = Instant.parse("2026-11-21T13:42:00Z");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_state_is_taken_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TakenStateRows taken = new TakenStateRows(stores.transactions(), stores.clock());

            assertThat(taken.markTaken("s1", SOON)).isTrue();
            assertThat(taken.markTaken("s1", SOON)).isFalse();
            assertThat(taken.markTaken("S1", SOON)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_who_take_it_at_once_one_has_it(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TakenStateRows taken = new TakenStateRows(stores.transactions(), stores.clock());

            List<Boolean> had = AtOnce.eight(() -> taken.markTaken("s1", SOON));

            assertThat(had).containsOnlyOnce(true).hasSize(8);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_two_launches_at_once_the_second_waits_for_the_end_of_the_first(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TakenStateRows taken = new TakenStateRows(stores.transactions(), stores.clock());

            List<Boolean> had = AtOnce.eight(() -> stores.transactions().call(() -> taken.markTaken("s1", SOON)));

            assertThat(had).containsOnlyOnce(true);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_a_failed_launch_had_taken_can_be_taken_again(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TakenStateRows taken = new TakenStateRows(stores.transactions(), stores.clock());

            assertThatThrownBy(() -> stores.transactions().run(() -> {
                        assertThat(taken.markTaken("s1", SOON)).isTrue();
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(taken.markTaken("s1", SOON)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_only_what_no_node_would_open_any_more(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            TakenStateRows taken = new TakenStateRows(stores.transactions(), stores.clock());
            taken.markTaken("s1", SOON);

            stores.clock().set(SOON.plus(TakenStateRows.CLOCKS_APART));
            taken.purge();
            assertThat(stores.column("taken_state", "state_id")).containsExactly("s1");
            stores.clock().advance(Duration.ofSeconds(1));
            taken.purge();

            assertThat(stores.column("taken_state", "state_id")).isEmpty();
        }
    }
}
