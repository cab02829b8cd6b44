package fr.passerelle.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError;
import fr.passerelle.lti.refusal.LaunchError.LoginParameterMissing;
import fr.passerelle.lti.refusal.LaunchError.RegistrationAmbiguous;
import fr.passerelle.lti.refusal.LaunchError.RegistrationUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** J-5: a stranger can be noticed, and can fill nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownPlatformsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_issuer_and_client_is_one_row_and_is_counted(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            knock(journal, unknown("https://campus.example", "c1"));
            stores.clock().advance(Duration.ofMinutes(5));
            knock(journal, unknown("https://campus.example", "c1"));
            knock(journal, new RegistrationAmbiguous(Fact.of("https://autre.example"), 2));

            assertThat(journal.unknown().latest(10))
                    .extracting(UnknownPlatform::issuer, UnknownPlatform::clientId, UnknownPlatform::attempts)
                    .containsExactlyInAnyOrder(
                            tuple("https://campus.example", "c1", 2), tuple("https://autre.example", "", 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_flood_under_many_names_makes_few_rows_and_lets_a_real_one_in_later(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            for (int minute = 0; minute < 5; minute++) {
                for (int i = 0; i < 2 * UnknownPlatforms.WRITTEN_IN_A_MINUTE; i++) {
                    knock(journal, unknown("https://x" + minute + "-" + i + ".example", "c"));
                }
                stores.clock().advance(Duration.ofMinutes(1));
            }
            assertThat(stores.column("unknown_platform", "issuer")).hasSize(UnknownPlatforms.NEW_IN_AN_HOUR);
            stores.clock().advance(Duration.ofHours(1));
            knock(journal, unknown("https://campus.example", "c1"));

            assertThat(journal.unknown().latest(1))
                    .extracting(UnknownPlatform::issuer)
                    .containsExactly("https://campus.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_longest_unseen_makes_room(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            for (int i = 0; i < UnknownPlatforms.KEPT_AT_MOST + 3; i++) {
                knock(journal, unknown("https://x" + i + ".example", "c"));
                stores.clock().advance(Duration.ofMinutes(4));
            }

            assertThat(stores.column("unknown_platform", "issuer"))
                    .hasSize(UnknownPlatforms.KEPT_AT_MOST)
                    .doesNotContain("https://x0.example", "https://x2.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "campus",
                "javascript:alert(1)",
                "https://camille@campus.example",
                "https://campus.example/?sesskey=secret",
                "https://campus.example/é",
                "https:///x"
            })
    void what_is_no_platform_s_address_is_not_kept(String issuer) {
        try (Stores stores = Stores.on(Engine.H2)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            knock(journal, unknown(issuer, "c1"));

            assertThat(journal.unknown().latest(10)).isEmpty();
        }
    }

    @Test
    void a_client_id_that_may_be_a_person_s_address_is_left_out() {
        try (Stores stores = Stores.on(Engine.H2)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            knock(journal, unknown("https://campus.example", "camille\u0000 dupont"));

            assertThat(stores.column("unknown_platform", "client_id")).containsExactly("");
        }
    }

    @Test
    void other_refusals_are_nobody_s() {
        try (Stores stores = Stores.on(Engine.H2)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            knock(journal, new LoginParameterMissing(Fact.of("iss"), LaunchError.Fault.ABSENT));

            assertThat(journal.unknown().latest(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_who_stayed_away(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());
            knock(journal, unknown("https://campus.example", "c1"));
            stores.clock().advance(RefusedLaunches.KEPT.plusSeconds(1));

            journal.purge();

            assertThat(journal.unknown().latest(10)).isEmpty();
        }
    }

    private static LaunchError unknown(String issuer, String clientId) {
        return new RegistrationUnknown(Fact.of(issuer), Fact.of(clientId));
    }

    private static void knock(RefusedLaunches journal, LaunchError error) {
        journal.keep("K7QM-3F2P", new LaunchRefused(error));
    }
}
