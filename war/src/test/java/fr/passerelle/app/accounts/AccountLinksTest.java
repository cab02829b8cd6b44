package fr.passerelle.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.accounts.AccountRefused.Code;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.People;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountLinksTest {
    private static final EmailAddress CAMILLE = new EmailAddress("camille@region.example");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_first_link_makes_the_first_administrator_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String secret = people.links.first().orElseThrow();
            String other = people.links.first().orElseThrow();

            Account first = people.links.use(secret, Optional.of(CAMILLE), People.PASSWORD);

            assertThat(first.reach()).isEqualTo(Reach.EVERYTHING);
            assertThat(people.current(first).joinedAt()).isPresent();
            assertThat(people.links.first()).isEmpty();
            assertThat(people.links.look(other)).isEmpty();
            assertThatThrownBy(() -> people.links.use(secret, Optional.of(CAMILLE), People.PASSWORD))
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.LINK_UNUSABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_first_links_used_at_once_one_makes_an_account(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);

            List<Optional<Account>> made = AtOnce.eight(() -> {
                String secret = people.links.first().orElse("");
                try {
                    return Optional.of(people.links.use(secret, Optional.of(CAMILLE), People.PASSWORD));
                } catch (AccountRefused | Passwords.TooManyAtOnce refused) {
                    return Optional.empty();
                }
            });

            assertThat(made).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(people.accounts.within(Reach.EVERYTHING)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_secret_of_a_link_and_the_password_are_not_in_the_database(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String secret = people.links.invite(Administrator.COMMAND_LINE, CAMILLE, Reach.EVERYTHING);

            assertThat(stores.column("account_link", "token_hash"))
                    .singleElement()
                    .asString()
                    .hasSize(64)
                    .doesNotContain(secret);
            people.links.use(secret, Optional.empty(), People.PASSWORD);
            assertThat(stores.column("account", "password_hash"))
                    .singleElement()
                    .asString()
                    .startsWith("$argon2id$");
            assertThat(stores.column("account_link", "token_hash")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void links_end_an_invitation_after_fourteen_days_a_reset_after_an_hour(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account joined = people.joined("sacha@region.example", Reach.EVERYTHING);
            String invitation = people.links.invite(Administrator.COMMAND_LINE, CAMILLE, Reach.EVERYTHING);
            String reset = people.links.again(joined.administrator(), joined.id());

            stores.clock().advance(Duration.ofHours(1).minusSeconds(1));
            assertThat(people.links.look(reset)).isPresent();
            stores.clock().advance(Duration.ofSeconds(1));
            assertThat(people.links.look(reset)).isEmpty();
            stores.clock().advance(Duration.ofDays(14).minusHours(1).minusSeconds(1));
            assertThat(people.links.look(invitation)).isPresent();
            stores.clock().advance(Duration.ofSeconds(1));
            assertThat(people.links.look(invitation)).isEmpty();
            people.links.purge();
            assertThat(stores.column("account_link", "token_hash")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_refused_password_leaves_the_link_usable(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String secret = people.links.invite(Administrator.COMMAND_LINE, CAMILLE, Reach.EVERYTHING);

            assertThatThrownBy(() -> people.links.use(secret, Optional.empty(), "court"))
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.PASSWORD_TOO_SHORT));

            assertThat(people.links
                            .use(secret, Optional.empty(), People.PASSWORD)
                            .email())
                    .isEqualTo(CAMILLE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void another_link_voids_the_one_before_and_a_disabled_account_has_none(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account boss = people.joined("sacha@region.example", Reach.EVERYTHING);
            Account joined = people.joined("alix@region.example", Reach.EVERYTHING);
            String first = people.links.again(boss.administrator(), joined.id());
            String second = people.links.again(boss.administrator(), joined.id());

            assertThat(people.links.look(first)).isEmpty();
            assertThat(people.links.look(second)).isPresent();
            people.accounts.disable(boss.administrator(), joined.id());
            assertThat(people.links.look(second)).isEmpty();
        }
    }
}
