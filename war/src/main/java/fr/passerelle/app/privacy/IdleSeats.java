package fr.passerelle.app.privacy;

import fr.passerelle.app.storage.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which learners have left which activities alone for long. Joins the transaction of whoever calls. */
final class IdleSeats {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final String OF_THE_ORGANISATION =
            " registration_id in (select id from registration where organisation_id = :organisation)";

    /**
     * What happened last to whom. An attempt that ended had its last move then; what bears no date is as old as its
     * activity. A session is of the last hours: whoever has one is here.
     */
    private static final String IDLE = """
            select learner_id from (
                select learner_id, coalesce(finished_at, started_at) as seen_at
                    from attempt where placement_id = :placement
                union all
                select a.learner_id, m.made_at from attempt a join attempt_move m on m.attempt_id = a.id
                    where a.placement_id = :placement and a.finished_at is null and a.started_at < :oldest
                union all select learner_id, given_at from satisfaction where placement_id = :placement
                union all select learner_id, scored_at from score_outbox where placement_id = :placement
                union all select learner_id, made_at from arrangement_trace where placement_id = :placement
                union all
                select learner_id, coalesce(a.deadline, p.created_at)
                    from arrangement a join placement p on p.id = a.placement_id where p.id = :placement
                union all
                select t.learner_id, p.created_at
                    from grade_target t join placement p on p.id = t.placement_id where p.id = :placement
                union all select learner_id, created_at from launch_session where placement_id = :placement
            ) seen group by learner_id having max(seen_at) < :oldest
            """;

    private final Transactions transactions;

    IdleSeats(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The activities of an organisation that come after this one, in the order of their ids. */
    List<UUID> activities(UUID organisation, UUID after, int most) {
        return Stream.of(transactions
                        .entityManager()
                        .createNativeQuery("select cast(id as varchar(36)) from placement where" + OF_THE_ORGANISATION
                                + " and id > :after order by id")
                        .setParameter("organisation", organisation)
                        .setParameter("after", after)
                        .setMaxResults(most)
                        .getResultList()
                        .toArray())
                .map(id -> UUID.fromString(String.valueOf(id)))
                .toList();
    }

    /** Who has left the activity alone since before this moment. */
    List<String> idle(UUID placement, Instant oldest, int most) {
        return Stream.of(transactions
                        .entityManager()
                        .createNativeQuery(IDLE)
                        .setParameter("placement", placement)
                        .setParameter("oldest", oldest)
                        .setMaxResults(most)
                        .getResultList()
                        .toArray())
                .map(String::valueOf)
                .toList();
    }

    /** Forgets questions that have waited since before this moment to be asked again. */
    void forgetReminders(UUID organisation, Instant oldest) {
        transactions
                .entityManager()
                .createNativeQuery("delete from recall where due_on < :day and" + OF_THE_ORGANISATION)
                .setParameter("day", LocalDate.ofInstant(oldest, FRANCE))
                .setParameter("organisation", organisation)
                .executeUpdate();
    }
}
