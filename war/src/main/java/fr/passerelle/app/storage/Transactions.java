package fr.passerelle.app.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.PessimisticLockException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction per use case: opened where the use case begins, joined by the stores it calls on the same thread,
 * committed when it returns, rolled back when it throws. Thread-safe.
 */
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int LOST_AT_MOST = 4;

    private final SessionFactory sessions;
    // One per database, not per class: two databases in one process (tests) must not share transactions.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    Transactions(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs the work in the thread's transaction, or in a new one when there is none.
     *
     * @throws DatabaseSilent when the database does not answer, or hangs up meanwhile
     */
    public <T> T call(Supplier<T> work) {
        return current.get() == null ? begin(work) : work.get();
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * As {@link #call}, for work that another thread or node may be doing at the same time: when the database kept the
     * other's, this one is rolled back and done again, and then sees what the other kept. Work that joins a transaction
     * cannot begin again by itself; whoever opened the transaction can.
     */
    public <T> T callRacing(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        for (int lost = 0; lost < LOST_AT_MOST; lost++) {
            try {
                return begin(work);
            } catch (PersistenceException failed) {
                if (!lostToAnother(failed)) {
                    throw failed;
                }
            }
        }
        return begin(work);
    }

    /** As {@link #callRacing}, for work without a result. */
    public void runRacing(Runnable work) {
        callRacing(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * The thread's entity manager.
     *
     * @throws IllegalStateException outside a transaction
     */
    public EntityManager entityManager() {
        return open().session();
    }

    /**
     * What to do once the thread's transaction is in the database, and not at all if it is rolled back. It cannot undo
     * what is committed, so that its failure is logged and not thrown.
     */
    public void afterCommit(Runnable action) {
        open().afterCommit().add(action);
    }

    private Open open() {
        Open open = current.get();
        if (open == null) {
            throw new IllegalStateException("No transaction is open: open one at the use case");
        }
        return open;
    }

    private <T> T begin(Supplier<T> work) {
        Open open = new Open(sessions.openSession(), new ArrayList<>());
        current.set(open);
        T result;
        try (Session session = open.session()) {
            result = commit(session, work);
        } catch (PersistenceException failed) {
            throw DatabaseSilent.isBehind(failed) ? new DatabaseSilent(failed) : failed;
        } finally {
            current.remove();
        }
        open.afterCommit().forEach(Transactions::runLate);
        return result;
    }

    private static void runLate(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException tooLate) {
            LOG.error("what was left for after a commit failed; the commit stands", tooLate);
        }
    }

    private static boolean lostToAnother(PersistenceException failed) {
        return failed instanceof ConstraintViolationException
                || failed instanceof StaleStateException
                || failed instanceof OptimisticLockException
                || failed instanceof LockAcquisitionException
                || failed instanceof PessimisticLockException;
    }

    private static <T> T commit(Session session, Supplier<T> work) {
        session.beginTransaction();
        try {
            T result = work.get();
            session.getTransaction().commit();
            return result;
        } finally {
            rollBackWhatIsOpen(session);
        }
    }

    /** A rollback that fails, on a broken connection, must not hide why it was needed. */
    private static void rollBackWhatIsOpen(Session session) {
        try {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        } catch (PersistenceException broken) {
            LOG.warn("a transaction could not be rolled back; its connection is given up", broken);
        }
    }

    private record Open(Session session, List<Runnable> afterCommit) {}
}
