package fr.passerelle.app.privacy;

import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of one person. Joins the transaction of whoever calls. */
final class PersonalRows {
    private static final String OWN = Traces.ofPerson();
    private static final String AT_THE_PLATFORM = "registration_id = :registration and learner_id in (:learners)";

    private final Transactions transactions;

    PersonalRows(Transactions transactions) {
        this.transactions = transactions;
    }

    Kept kept(Person person) {
        String scores = "score_outbox where " + OWN + " and state in ";
        return new Kept(
                count("attempt where " + OWN, person),
                count("attempt_move where attempt_id in (select id from attempt where " + OWN + ")", person),
                count("satisfaction where " + OWN, person),
                count(scores + "('PENDING', 'STUCK')", person),
                count(scores + "('SENT')", person),
                count("grade_target where " + OWN, person),
                count("arrangement_trace where " + OWN, person),
                count(arrangedBy(), person),
                count("recall where " + AT_THE_PLATFORM, person),
                count("launch_session where " + AT_THE_PLATFORM, person),
                latest(person));
    }

    /** What a person arranged with others; whom with is not theirs to know. */
    static String arrangedBy() {
        return "arrangement_trace where made_by in (:learners)"
                + " and placement_id in (select id from placement where registration_id = :registration)";
    }

    /**
     * The rows of a query by the names given to its columns; what is null is left out. Instants are written as ISO 8601 has
     * them.
     *
     * @param columns each as {@code expression as name}
     */
    List<Map<String, Object>> rows(Person person, List<String> columns, String from) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object found : query("select " + String.join(", ", columns) + " from " + from, person)
                .getResultList()
                .toArray()) {
            Object[] values = (Object[]) found;
            Map<String, Object> row = new LinkedHashMap<>();
            for (int place = 0; place < values.length; place++) {
                Object value = plain(values[place]);
                if (value != null) {
                    row.put(name(columns.get(place)), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static String name(String column) {
        return column.substring(column.lastIndexOf(' ') + 1);
    }

    private List<Kept.Line> latest(Person person) {
        Query query = query(
                "select coalesce(nullif(p.title, ''), a.playable_id), a.playable_id, a.started_at, a.finished_at,"
                        + " a.points_earned, a.points_possible from attempt a join placement p on p.id = a.placement_id"
                        + " where p.registration_id = :registration and a.learner_id in (:learners)"
                        + " order by a.started_at desc, a.id",
                person);
        List<Kept.Line> lines = new ArrayList<>();
        for (Object found : query.setMaxResults(Kept.MOST).getResultList().toArray()) {
            Object[] row = (Object[]) found;
            lines.add(new Kept.Line(
                    String.valueOf(row[0]),
                    String.valueOf(row[1]),
                    instant(row[2]).orElseThrow(),
                    instant(row[3]),
                    share(row[4], row[5])));
        }
        return lines;
    }

    private static Optional<Double> share(@Nullable Object earned, @Nullable Object possible) {
        return earned instanceof Number points && possible instanceof Number all && all.doubleValue() > 0
                ? Optional.of(points.doubleValue() / all.doubleValue())
                : Optional.empty();
    }

    private long count(String rows, Person person) {
        return ((Number) query("select count(*) from " + rows, person).getSingleResult()).longValue();
    }

    private Query query(String sql, Person person) {
        Query query = transactions.entityManager().createNativeQuery(sql);
        Traces.of(person).forEach(query::setParameter);
        return query;
    }

    /** Each driver has its own class for an instant. */
    private static Optional<Instant> instant(@Nullable Object value) {
        if (value instanceof OffsetDateTime zoned) {
            return Optional.of(zoned.toInstant());
        }
        if (value instanceof Timestamp stamp) {
            return Optional.of(stamp.toInstant());
        }
        return value instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        return instant(value).<Object>map(Instant::toString).orElseGet(() -> String.valueOf(value));
    }
}
