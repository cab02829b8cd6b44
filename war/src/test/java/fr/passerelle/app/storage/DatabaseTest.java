package fr.passerelle.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.storage.fixture.Engine;
import jakarta.persistence.Entity;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrates_an_empty_database_and_opens_a_migrated_one_again(Engine engine) {
        DatabaseSettings settings = engine.fresh();
        Database.open(settings, List.of()).close();

        try (Database database = Database.open(settings, List.of())) {

            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void what_cannot_be_mapped_leaves_no_connection_open() {
        String vanishing = "jdbc:h2:mem:" + UUID.randomUUID();

        assertThatThrownBy(() -> Database.open(new DatabaseSettings(vanishing, "sa", ""), List.of(WithoutKey.class)))
                .hasMessageContaining("WithoutKey");

        assertThatThrownBy(() -> DriverManager.getConnection(vanishing + ";IFEXISTS=TRUE", "sa", ""))
                .hasMessageContaining("not found");
    }

    @Entity
    static class WithoutKey {}

    @Test
    void h2_keeps_every_statement_of_a_launch_read() {
        try (Database database = Engine.H2.open(List.of())) {

            Transactions transactions = database.transactions();
            List<?> kept = transactions.call(() -> transactions
                    .entityManager()
                    .createNativeQuery("select setting_value from information_schema.settings"
                            + " where setting_name = 'QUERY_CACHE_SIZE'")
                    .getResultList());

            assertThat(kept).singleElement().hasToString("256");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keeps_nothing_of_a_use_case_that_throws(Engine engine) {
        try (Database database = engine.open(List.of())) {
            Transactions transactions = database.transactions();

            assertThatThrownBy(() -> transactions.run(() -> {
                        insertOrganisation(transactions, "Ville de Trifouilly");
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(organisations(transactions)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void runs_what_was_left_for_after_the_commit_only_once_committed(Engine engine) {
        try (Database database = engine.open(List.of())) {
            Transactions transactions = database.transactions();
            List<Object> seen = new ArrayList<>();

            transactions.run(() -> {
                insertOrganisation(transactions, "Région");
                transactions.afterCommit(() -> seen.addAll(organisations(transactions)));
            });

            assertThat(seen).containsExactly("Région");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_what_was_left_for_after_a_commit_that_never_came(Engine engine) {
        try (Database database = engine.open(List.of())) {
            Transactions transactions = database.transactions();
            List<String> seen = new ArrayList<>();

            assertThatThrownBy(() -> transactions.run(() -> {
                        transactions.afterCommit(() -> seen.add("committed"));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void says_in_one_sentence_that_a_database_does_not_answer() {
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "");

        assertThatThrownBy(() -> Database.open(nowhere, List.of()))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("La base de données ne répond pas");
    }

    private static void insertOrganisation(Transactions transactions, String name) {
        transactions
                .entityManager()
                .createNativeQuery("insert into organisation (id, name, created_at) values (?1, ?2, current_timestamp)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, name)
                .executeUpdate();
    }

    private static List<?> organisations(Transactions transactions) {
        return transactions.call(() -> transactions
                .entityManager()
                .createNativeQuery("select name from organisation", String.class)
                .getResultList());
    }
}
