package fr.passerelle.app.privacy;

import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where people leave traces in the database, and how these are taken away. Joins the transaction of whoever calls.
 *
 * <p>A trace that hangs on another by its foreign key goes with it: moves with their attempt, scores and their tries with
 * their gradebook, what a teacher is choosing with their session.
 */
final class Traces {
    /** Stands for somebody who was erased, where what they did to others stays. */
    static final String ERASED = "-";

    /** Everybody's traces in an activity, by {@code placement_id} and {@code learner_id}. */
    static final List<String> OF_A_SEAT =
            List.of("attempt", "satisfaction", "grade_target", "arrangement", "arrangement_trace");

    private static final String SEATS = "placement_id = :placement and learner_id in (:learners)";
    private static final String PERSON =
            "placement_id in (select id from placement where registration_id = :registration)"
                    + " and learner_id in (:learners)";

    private final Transactions transactions;

    Traces(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What restricts the rows of {@link #OF_A_SEAT} to one person; uses {@link #of(Person)}. */
    static String ofPerson() {
        return PERSON;
    }

    static Map<String, Object> of(Person person) {
        return Map.of("registration", UUID.fromString(person.platform().id().value()), "learners", person.ids());
    }

    /** Everything of one person, wherever it is. */
    void erase(Person person) {
        Map<String, Object> who = of(person);
        change(
                "delete from launch_session where registration_id = :registration"
                        + " and (learner_id in (:learners) or reviewed_learner_id in (:learners))",
                who);
        person.ids().forEach(id -> forgetFollowed(person, id));
        eraseSeats(PERSON, who);
        change("delete from recall where registration_id = :registration and learner_id in (:learners)", who);
        change(
                "update arrangement_trace set made_by = '" + ERASED + "' where made_by in (:learners)"
                        + " and placement_id in (select id from placement where registration_id = :registration)",
                who);
    }

    /** Everything of these people in one activity. */
    void erase(UUID placement, List<String> learners) {
        eraseSeats(SEATS, Map.of("placement", placement, "learners", learners));
    }

    private void eraseSeats(String which, Map<String, Object> who) {
        List<String> series = series(which, who);
        List<String> deliveries = deliveries(which, who);
        OF_A_SEAT.forEach(table -> change("delete from " + table + " where " + which, who));
        if (!series.isEmpty()) {
            change("delete from recall_series where id in (:series)", Map.of("series", series));
        }
        if (!deliveries.isEmpty()) {
            // One under way ends by itself: it finds nothing left to send.
            change(
                    "delete from scheduled_tasks where task_name = 'deliver-score' and picked = false"
                            + " and task_instance in (:deliveries)",
                    Map.of("deliveries", deliveries));
        }
    }

    /** A series of questions belongs to the attempts that are played on it: it is the hash in their content's version. */
    private List<String> series(String which, Map<String, Object> who) {
        return texts("select playable_version from attempt where playable_id = 'revisions' and " + which, who).stream()
                .map(version -> version.substring(version.indexOf('+') + 1))
                .distinct()
                .toList();
    }

    /** What the scheduler calls the deliveries to these seats. */
    private List<String> deliveries(String which, Map<String, Object> who) {
        Object[] seats = query(
                        "select cast(placement_id as varchar(36)), learner_id from grade_target where " + which, who)
                .getResultList()
                .toArray();
        List<String> names = new ArrayList<>();
        for (Object seat : seats) {
            Object[] row = (Object[]) seat;
            names.add(row[0] + ":" + row[1]);
        }
        return names;
    }

    /** A mentor who is here goes on, without this person. */
    private void forgetFollowed(Person person, String id) {
        change(
                "update launch_session set followed = replace(followed, :id, '')"
                        + " where registration_id = :registration and followed like :held",
                Map.of(
                        "id",
                        id,
                        "held",
                        "%" + id + "%",
                        "registration",
                        UUID.fromString(person.platform().id().value())));
    }

    private List<String> texts(String sql, Map<String, Object> values) {
        return Stream.of(query(sql, values).getResultList().toArray())
                .map(String::valueOf)
                .toList();
    }

    private void change(String sql, Map<String, Object> values) {
        query(sql, values).executeUpdate();
    }

    private Query query(String sql, Map<String, Object> values) {
        Query query = transactions.entityManager().createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query;
    }
}
