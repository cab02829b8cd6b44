package fr.passerelle.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.accounts.AccountRefused.Code;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditEntry;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.People;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_administrator_of_an_organisation_finds_and_changes_their_own_only(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Reach north = Reach.of(stores.organisations().named("Nord").id());
            Reach south = Reach.of(stores.organisations().named("Sud").id());
            Account here = people.joined("camille@nord.example", north);
            Account there = people.joined("sacha@sud.example", south);
            Account above = people.joined("alix@passerelle.example", Reach.EVERYTHING);
            Administrator acting = here.administrator();

            assertThat(people.accounts.within(north)).extracting(Account::id).containsExactly(here.id());
            for (Account outOfReach : List.of(there, above)) {
                assertThat(people.accounts.find(north, outOfReach.id())).isEmpty();
                refused(Code.ACCOUNT_UNKNOWN, () -> people.accounts.disable(acting, outOfReach.id()));
                refused(Code.ACCOUNT_UNKNOWN, () -> people.accounts.enable(acting, outOfReach.id()));
                refused(Code.ACCOUNT_UNKNOWN, () -> people.links.again(acting, outOfReach.id()));
                refused(
                        Code.OUT_OF_REACH,
                        () -> people.links.invite(acting, new EmailAddress("new@sud.example"), outOfReach.reach()));
            }
            assertThat(people.accounts.of(new EmailAddress("new@sud.example"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_address_has_one_account_whatever_its_case(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            people.joined("camille@region.example", Reach.EVERYTHING);

            refused(
                    Code.ACCOUNT_ALREADY_KNOWN,
                    () -> people.links.invite(
                            Administrator.COMMAND_LINE, new EmailAddress("Camille@REGION.example"), Reach.EVERYTHING));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_who_invite_one_person_at_once_one_does(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);

            List<Boolean> invited = AtOnce.eight(() -> {
                try {
                    people.links.invite(
                            Administrator.COMMAND_LINE, new EmailAddress("camille@region.example"), Reach.EVERYTHING);
                    return true;
                } catch (AccountRefused known) {
                    return false;
                }
            });

            assertThat(invited).filteredOn(Boolean::booleanValue).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_last_who_can_administer_everything_cannot_be_disabled(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account last = people.joined("camille@region.example", Reach.EVERYTHING);
            people.links.invite(last.administrator(), new EmailAddress("invited@region.example"), Reach.EVERYTHING);
            people.joined(
                    "sacha@nord.example",
                    Reach.of(stores.organisations().named("Nord").id()));

            refused(Code.LAST_ADMINISTRATOR, () -> people.accounts.disable(last.administrator(), last.id()));

            assertThat(people.current(last).enabled()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_who_disable_each_other_at_once_do_not_both_succeed(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account one = people.joined("camille@region.example", Reach.EVERYTHING);
            Account other = people.joined("sacha@region.example", Reach.EVERYTHING);
            Iterator<Account> turns =
                    List.of(one, other, one, other, one, other, one, other).iterator();

            AtOnce.eight(() -> {
                Account disabled;
                synchronized (turns) {
                    disabled = turns.next();
                }
                try {
                    people.accounts.disable(Administrator.COMMAND_LINE, disabled.id());
                    return true;
                } catch (AccountRefused last) {
                    return false;
                }
            });

            assertThat(people.accounts.within(Reach.EVERYTHING))
                    .filteredOn(Account::enabled)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_changed_is_in_the_trail_with_ids_only(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            People people = new People(stores);
            Account boss = people.joined("camille@region.example", Reach.EVERYTHING);
            Account other = people.joined("sacha@region.example", Reach.EVERYTHING);

            people.accounts.disable(boss.administrator(), other.id());
            people.accounts.disable(boss.administrator(), other.id());

            List<AuditEntry> disabled = people.trail.page(Reach.EVERYTHING, 0).stream()
                    .filter(entry -> entry.action().equals("ACCOUNT_DISABLED"))
                    .toList();
            assertThat(disabled).singleElement().satisfies(entry -> {
                assertThat(entry.by()).contains(boss.id());
                assertThat(entry.subjectAccount()).contains(other.id());
            });
            assertThat(stores.column("audit_entry", "subject || facts")).noneMatch(text -> text.contains("@"));
        }
    }

    private static void refused(Code code, Runnable tried) {
        assertThatThrownBy(tried::run)
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
