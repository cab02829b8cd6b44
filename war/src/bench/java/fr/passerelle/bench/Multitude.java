package fr.passerelle.bench;

import fr.passerelle.app.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Many learners in a PostgreSQL database, every one a copy of the one who finished, spread over the activities. */
final class Multitude implements AutoCloseable {
    private final Connection connection;
    private int learners = 1;

    private Multitude(Connection connection) {
        this.connection = connection;
    }

    static Multitude in(DatabaseSettings database) {
        try {
            return new Multitude(DriverManager.getConnection(database.url(), database.user(), database.password()));
        } catch (SQLException notReached) {
            throw new IllegalStateException(notReached);
        }
    }

    /** Forgets whoever only warmed the tool up; the activities stay. */
    void keepOnlyWhoFinished() {
        execute("delete from attempt where points_possible is null");
        execute("delete from grade_target g where not exists (select 1 from attempt a where a.learner_id = g.learner_id)");
        execute("delete from launch_session s where not exists"
                + " (select 1 from attempt a where a.learner_id = s.learner_id)");
        execute("delete from taken_state");
        execute("create table original as select id, learner_id from attempt");
        execute("create table activity as select id, row_number() over (order by id) - 1 as place from placement");
    }

    /** So many learners have finished, each in one activity. */
    void growTo(int number) {
        String seats = "generate_series(%d, %d) n join activity p on p.place = n %% (select count(*) from activity)"
                .formatted(learners, number - 1);
        copy("grade_target", seats, "'placement_id', p.id, 'learner_id', md5('l' || n), 'user_id', 'copie-' || n");
        copy("attempt", seats, "'id', md5('a' || n)::uuid, 'placement_id', p.id, 'learner_id', md5('l' || n)");
        copy("attempt_move", seats, "'attempt_id', md5('a' || n)::uuid");
        copy("score_outbox", seats, """
                'id', md5('s' || n)::uuid, 'placement_id', p.id, 'learner_id', md5('l' || n),
                'attempt_id', md5('a' || n)::uuid""");
        copy("score_try", seats, "'score_id', md5('s' || n)::uuid");
        copy("launch_session", seats, """
                'id', md5('t' || n), 'placement_id', p.id, 'learner_id', md5('l' || n),
                'ticket_hash', md5('t' || n)""");
        learners = number;
        execute("analyze");
    }

    /** So many more platforms are registered, each with a deployment. */
    void registrations(int number) {
        String series = "generate_series(1, %d) n".formatted(number);
        copy("registration", series, "'id', md5('r' || n)::uuid, 'issuer', 'https://lms-' || n || '.example'");
        copy("deployment", series, "'registration_id', md5('r' || n)::uuid");
        execute("analyze");
    }

    /** How many of each there are, and what all of it takes on disk, indexes included. */
    String size() {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("""
                        select (select count(*) from attempt), (select count(*) from attempt_move),
                            (select count(*) from score_outbox), (select count(*) from registration),
                            (select sum(pg_total_relation_size(oid)) / 1048576 from pg_class
                                where relkind = 'r' and relnamespace = current_schema::regnamespace)
                        """)) {
            size.next();
            return String.format(
                    Locale.FRANCE,
                    "%d tentatives, %d réponses, %d notes, %d plateformes : %d Mo sur disque",
                    size.getLong(1),
                    size.getLong(2),
                    size.getLong(3),
                    size.getLong(4),
                    size.getLong(5));
        } catch (SQLException unread) {
            throw new IllegalStateException(unread);
        }
    }

    /** Only what the first learner left is copied, not the copies. */
    private void copy(String table, String series, String changes) {
        execute("create temporary table model as select * from " + table + " where " + original(table));
        execute("insert into %1$s select made.* from model, %2$s, lateral jsonb_populate_record(null::%1$s, to_jsonb(model) || jsonb_build_object(%3$s)) made"
                .formatted(table, series, changes));
        execute("drop table model");
    }

    private static String original(String table) {
        return switch (table) {
            case "attempt" -> "id = (select id from original)";
            case "attempt_move" -> "attempt_id = (select id from original)";
            case "score_try" ->
                "score_id = (select id from score_outbox where attempt_id = (select id from original))";
            case "launch_session", "grade_target", "score_outbox" ->
                "learner_id = (select learner_id from original)";
            default -> "true";
        };
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }
}
