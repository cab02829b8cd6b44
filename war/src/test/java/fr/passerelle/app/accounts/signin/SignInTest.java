package fr.passerelle.app.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.accounts.signin.SignInRefused.Code;
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
class SignInTest {
    private static final String CAMILLE = "camille@region.example";
    private static final String OFFICE = "192.0.2.7";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_password_of_the_account_opens_a_new_session_each_time(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);

            String one = people.signIn.byPassword("  Camille@Region.example", People.PASSWORD, Optional.of(OFFICE));
            String other = people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of(OFFICE));

            assertThat(one).isNotEqualTo(other);
            assertThat(people.sessions.find(one)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_is_not_known_is_told_what_a_wrong_password_is_told(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);

            refused(people, CAMILLE, "wrong", Code.SIGN_IN_REFUSED);
            refused(people, CAMILLE, "x".repeat(100_000), Code.SIGN_IN_REFUSED);
            refused(people, "nobody@region.example", People.PASSWORD, Code.SIGN_IN_REFUSED);
            refused(people, "\u0000 not an address", People.PASSWORD, Code.SIGN_IN_REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void after_ten_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);
            for (int tried = 0; tried < SignIn.TRIES_OF_AN_ACCOUNT; tried++) {
                refused(people, CAMILLE, "wrong", Code.SIGN_IN_REFUSED);
            }

            refused(people, CAMILLE, People.PASSWORD, Code.SIGN_IN_TOO_OFTEN);
            stores.clock().advance(SignInTallies.WINDOW.minus(Duration.ofSeconds(1)));
            refused(people, CAMILLE, People.PASSWORD, Code.SIGN_IN_TOO_OFTEN);
            stores.clock().advance(Duration.ofSeconds(1));

            assertThat(people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of(OFFICE)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void signing_in_forgets_the_wrong_passwords_before(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);
            for (int tried = 0; tried < 2 * SignIn.TRIES_OF_AN_ACCOUNT; tried++) {
                if (tried % 9 == 8) {
                    people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of(OFFICE));
                } else {
                    refused(people, CAMILLE, "wrong", Code.SIGN_IN_REFUSED);
                }
            }

            assertThat(people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of(OFFICE)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_office_behind_one_address_is_not_locked_out_by_a_colleague(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);
            for (int tried = 0; tried < 2 * SignIn.TRIES_OF_AN_ACCOUNT; tried++) {
                people.tallies.allows("address", OFFICE, SignIn.TRIES_OF_AN_ADDRESS);
                people.tallies.allows("account", "colleague@region.example", SignIn.TRIES_OF_AN_ACCOUNT);
            }

            assertThat(people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of(OFFICE)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_address_cannot_try_every_account(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined(CAMILLE, Reach.EVERYTHING);
            for (int tried = 0; tried < SignIn.TRIES_OF_AN_ADDRESS; tried++) {
                people.tallies.allows("address", OFFICE, SignIn.TRIES_OF_AN_ADDRESS);
            }

            refused(people, CAMILLE, People.PASSWORD, Code.SIGN_IN_TOO_OFTEN);
            assertThat(people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.of("198.51.100.1")))
                    .isNotEmpty();
            assertThat(people.signIn.byPassword(CAMILLE, People.PASSWORD, Optional.empty()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void many_tries_at_once_are_not_more_than_one_after_the_other(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);

            List<Integer> allowed = AtOnce.eight(() -> {
                int yes = 0;
                for (int tried = 0; tried < 4; tried++) {
                    yes += people.tallies.allows("account", CAMILLE, 10) ? 1 : 0;
                }
                return yes;
            });

            assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tallies_tell_nobodys_address_and_are_forgotten(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.tallies.allows("account", CAMILLE, 10);

            assertThat(stores.column("sign_in_tally", "tally"))
                    .singleElement()
                    .asString()
                    .matches("account:[0-9a-f]{4}");
            stores.clock().advance(SignInTallies.WINDOW);
            people.tallies.purge();
            assertThat(stores.column("sign_in_tally", "tally")).isEmpty();
        }
    }

    private static void refused(People people, String email, String password, Code code) {
        assertThatThrownBy(() -> people.signIn.byPassword(email, password, Optional.of(OFFICE)))
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
