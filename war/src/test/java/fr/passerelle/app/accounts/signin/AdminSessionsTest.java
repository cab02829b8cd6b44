package fr.passerelle.app.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.People;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminSessionsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_browser_that_asks_for_nothing_half_an_hour_is_signed_out(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String token = people.sessions.open(somebody(people).id());

            stores.clock().advance(Duration.ofMinutes(29));
            assertThat(people.sessions.find(token)).isPresent();
            stores.clock().advance(Duration.ofMinutes(29));
            assertThat(people.sessions.find(token)).isPresent();
            stores.clock().advance(Duration.ofMinutes(30));

            assertThat(people.sessions.find(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_busy_browser_is_signed_out_after_ten_hours(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String token = people.sessions.open(somebody(people).id());

            for (int quarter = 1; quarter < 40; quarter++) {
                stores.clock().advance(Duration.ofMinutes(15));
                assertThat(people.sessions.find(token)).isPresent();
            }
            stores.clock().advance(Duration.ofMinutes(15));

            assertThat(people.sessions.find(token)).isEmpty();
            people.sessions.purge();
            assertThat(stores.column("admin_session", "token_hash")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void another_password_ends_every_session_but_the_new_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account somebody = somebody(people);
            String here = people.sessions.open(somebody.id());
            String elsewhere = people.sessions.open(somebody.id());
            AdminSession session = people.sessions.find(here).orElseThrow();

            String fresh = people.signIn.changePassword(session, People.PASSWORD, "une autre phrase assez longue");

            assertThat(people.sessions.find(here)).isEmpty();
            assertThat(people.sessions.find(elsewhere)).isEmpty();
            assertThat(people.sessions.find(fresh)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_wrong_current_password_changes_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String here = people.sessions.open(somebody(people).id());
            AdminSession session = people.sessions.find(here).orElseThrow();

            assertThatThrownBy(() -> people.signIn.changePassword(session, "not this one", "une autre phrase longue"))
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(AccountRefused.Code.PASSWORD_WRONG));

            assertThat(people.sessions.find(here)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_disabled_account_has_no_session_and_gets_none_back(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            somebody(people);
            Account other = people.joined("sacha@region.example", Reach.EVERYTHING);
            String token = people.sessions.open(other.id());

            people.accounts.disable(Administrator.COMMAND_LINE, other.id());
            assertThat(people.sessions.find(token)).isEmpty();
            people.accounts.enable(Administrator.COMMAND_LINE, other.id());

            assertThat(people.sessions.find(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_other_sessions_can_be_ended_without_this_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account somebody = somebody(people);
            String here = people.sessions.open(somebody.id());
            String elsewhere = people.sessions.open(somebody.id());

            int closed = people.sessions.closeOthers(people.sessions.find(here).orElseThrow());

            assertThat(closed).isEqualTo(1);
            assertThat(people.sessions.find(here)).isPresent();
            assertThat(people.sessions.find(elsewhere)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_notice_is_said_once_and_the_database_cannot_read_it(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            String token = people.sessions.open(somebody(people).id());
            AdminSession session = people.sessions.find(token).orElseThrow();

            people.sessions.tell(session, "un lien secret");

            assertThat(stores.column("admin_session", "sealed_notice || token_hash"))
                    .singleElement()
                    .asString()
                    .doesNotContain("secret", token);
            assertThat(people.sessions.told(session)).contains("un lien secret");
            assertThat(people.sessions.told(session)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_form_value_of_a_session_is_its_own(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account somebody = somebody(people);
            AdminSession one =
                    people.sessions.find(people.sessions.open(somebody.id())).orElseThrow();
            AdminSession other =
                    people.sessions.find(people.sessions.open(somebody.id())).orElseThrow();

            assertThat(one.sent(one.csrf())).isTrue();
            assertThat(one.sent(other.csrf())).isFalse();
            assertThat(one.csrf()).doesNotContain(one.token());
        }
    }

    private static Account somebody(People people) {
        return people.joined("camille@region.example", Reach.EVERYTHING);
    }
}
