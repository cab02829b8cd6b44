package fr.passerelle.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTrailTest {
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_reads_of_their_own_organisation_the_newest_first(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AuditTrail trail = new AuditTrail(stores.transactions(), stores.clock());
            trail.record(Administrator.COMMAND_LINE, Change.of("A").in(NORTH).to("Campus"));
            stores.clock().advance(Duration.ofSeconds(1));
            trail.record(Administrator.COMMAND_LINE, Change.of("B").in(NORTH));
            trail.record(Administrator.COMMAND_LINE, Change.of("C").in(SOUTH));
            trail.record(Administrator.COMMAND_LINE, Change.of("D"));

            assertThat(trail.page(Reach.of(NORTH), 0))
                    .extracting(AuditEntry::action)
                    .containsExactly("B", "A");
            assertThat(trail.page(Reach.of(SOUTH), 0))
                    .extracting(AuditEntry::action)
                    .containsExactly("C");
            assertThat(trail.page(Reach.EVERYTHING, 0)).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_change_that_is_rolled_back_is_not_in_the_trail(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AuditTrail trail = new AuditTrail(stores.transactions(), stores.clock());

            assertThatThrownBy(() -> stores.transactions().run(() -> {
                        trail.record(Administrator.COMMAND_LINE, Change.of("A"));
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");

            assertThat(trail.page(Reach.EVERYTHING, 0)).isEmpty();
            assertThat(trail.pages(Reach.EVERYTHING)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatever_is_named_fits(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AuditTrail trail = new AuditTrail(stores.transactions(), stores.clock());
            Change change = Change.of("A").to("\u0000\uD83D\uDE00".repeat(400));
            for (int fact = 0; fact < 20; fact++) {
                change = change.with("Nom", "<b>\n\uD83D\uDE00".repeat(200));
            }

            trail.record(Administrator.COMMAND_LINE, change);

            assertThat(trail.page(Reach.EVERYTHING, 0))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.facts()).hasSize(6));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void is_read_in_pages_and_kept_a_year(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AuditTrail trail = new AuditTrail(stores.transactions(), stores.clock());
            for (int change = 0; change <= AuditTrail.PAGE; change++) {
                trail.record(Administrator.COMMAND_LINE, Change.of("A").in(NORTH));
            }

            assertThat(trail.pages(Reach.of(NORTH))).isEqualTo(2);
            assertThat(trail.page(Reach.of(NORTH), 1)).hasSize(1);
            stores.clock().advance(AuditTrail.KEPT.plusSeconds(1));
            trail.purge();
            assertThat(trail.page(Reach.EVERYTHING, 0)).isEmpty();
        }
    }
}
