package fr.passerelle.app.platforms;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.login.TakenStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The states already taken, by any node: taking one is inserting its id, which the database allows once. Joins the
 * caller's transaction, which must not go on after a second taking.
 */
public final class TakenStateRows implements TakenStates {
    /** How far behind a node's clock may be: it would still open a state that another node has forgotten. */
    static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Clock clock;

    public TakenStateRows(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean markTaken(String stateId, Instant expiresAt) {
        try {
            transactions.run(() -> transactions
                    .entityManager()
                    .createNativeQuery("insert into taken_state (state_id, expires_at) values (:id, :expires)")
                    .setParameter("id", stateId)
                    .setParameter("expires", expiresAt)
                    .executeUpdate());
            return true;
        } catch (ConstraintViolationException taken) {
            return false;
        }
    }

    /** Forgets the states that nobody could present any more, to any node. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createNativeQuery("delete from taken_state where expires_at < :now")
                .setParameter("now", clock.instant().minus(CLOCKS_APART))
                .executeUpdate());
    }
}
