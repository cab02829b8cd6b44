package fr.passerelle.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.storage.fixture.Engine;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_broken_constraint_has_one_name_whether_found_at_flush_at_commit_or_in_a_statement(Engine engine) {
        try (Database database = engine.open(List.of(OrganisationRow.class))) {
            Transactions transactions = database.transactions();
            transactions.run(() -> transactions.entityManager().persist(OrganisationRow.named("Région")));

            assertThatThrownBy(() -> transactions.run(
                            () -> transactions.entityManager().persist(OrganisationRow.named("Région"))))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> transactions.run(() -> {
                        transactions.entityManager().persist(OrganisationRow.named("Région"));
                        transactions.entityManager().flush();
                    }))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> transactions.run(() -> insert(transactions, "Région")))
                    .isInstanceOf(ConstraintViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_that_make_the_same_row_one_makes_it_and_seven_find_it(Engine engine) {
        try (Database database = engine.open(List.of(OrganisationRow.class))) {
            Transactions transactions = database.transactions();

            List<UUID> ids = AtOnce.eight(() -> transactions.callRacing(() -> foundOrMade(transactions, "Région")));

            assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_lost_race_leaves_no_row_in_the_log(Engine engine) {
        try (Database database = engine.open(List.of(OrganisationRow.class));
                CapturedLog log = CapturedLog.open()) {
            Transactions transactions = database.transactions();

            AtOnce.eight(() -> transactions.callRacing(() -> foundOrMade(transactions, "Région")));

            // The test's own PostgreSQL writes what it likes.
            assertThat(log.lines()).noneMatch(line -> line.contains("SqlExceptionHelper"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_three_that_change_the_same_row_none_overwrites_another(Engine engine) {
        try (Database database = engine.open(List.of(TaskRow.class))) {
            Transactions transactions = database.transactions();
            transactions.run(() -> transactions.entityManager().persist(new TaskRow()));
            Callable<String> marking = () -> transactions.callRacing(() -> marked(transactions));

            AtOnce.all(List.of(marking, marking, marking));

            assertThat(transactions.call(() -> task(transactions).taskInstance)).isEqualTo("+++");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_failure_that_is_no_lost_race_is_not_tried_again(Engine engine) {
        try (Database database = engine.open(List.of())) {
            AtomicInteger tries = new AtomicInteger();

            assertThatThrownBy(() -> database.transactions().runRacing(() -> {
                        tries.incrementAndGet();
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");

            assertThat(tries).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_fails_after_the_commit_neither_hides_it_nor_stops_the_rest(Engine engine) {
        try (Database database = engine.open(List.of())) {
            Transactions transactions = database.transactions();
            List<String> seen = new ArrayList<>();

            String result = transactions.call(() -> {
                transactions.afterCommit(() -> {
                    throw new IllegalStateException("too late");
                });
                transactions.afterCommit(() -> seen.add("second"));
                insert(transactions, "Région");
                return "kept";
            });

            assertThat(result).isEqualTo("kept");
            assertThat(seen).containsExactly("second");
            assertThat(transactions.<Long>call(() -> count(transactions))).isEqualTo(1);
        }
    }

    private static UUID foundOrMade(Transactions transactions, String name) {
        return transactions
                .entityManager()
                .createQuery("from OrganisationRow where name = :name", OrganisationRow.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(row -> row.id)
                .orElseGet(() -> {
                    OrganisationRow row = OrganisationRow.named(name);
                    transactions.entityManager().persist(row);
                    return row.id;
                });
    }

    private static TaskRow task(Transactions transactions) {
        return transactions.entityManager().find(TaskRow.class, "a task");
    }

    private static String marked(Transactions transactions) {
        TaskRow row = task(transactions);
        row.taskInstance += "+";
        return row.taskInstance;
    }

    private static void insert(Transactions transactions, String name) {
        transactions
                .entityManager()
                .createNativeQuery("insert into organisation (id, name, created_at) values (?1, ?2, current_timestamp)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, name)
                .executeUpdate();
    }

    private static Long count(Transactions transactions) {
        return (Long) transactions
                .entityManager()
                .createNativeQuery("select count(*) from organisation", Long.class)
                .getSingleResult();
    }

    @Entity(name = "OrganisationRow")
    @Table(name = "organisation")
    static class OrganisationRow {
        @Id
        UUID id = UUID.randomUUID();

        String name = "";
        Instant createdAt = Instant.EPOCH;

        static OrganisationRow named(String name) {
            OrganisationRow row = new OrganisationRow();
            row.name = name;
            return row;
        }
    }

    /** The one table with a version and no parents. */
    @Entity(name = "TaskRow")
    @Table(name = "scheduled_tasks")
    static class TaskRow {
        @Id
        String taskName = "a task";

        String taskInstance = "";
        Instant executionTime = Instant.EPOCH;
        boolean picked;

        @Version
        long version;
    }
}
