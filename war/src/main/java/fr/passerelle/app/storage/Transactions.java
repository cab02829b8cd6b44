package fr.passerelle.app.storage;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One transaction per use case: opened where the use case begins, joined by the stores it calls on the same thread,
 * committed when it returns, rolled back when it throws. Thread-safe.
 */
public final class Transactions {
    private final SessionFactory sessions;
    // One per database, not per class: two databases in one process (tests) must not share transactions.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    Transactions(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs the work in the thread's transaction, or in a new one when there is none. */
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
     * The thread's entity manager.
     *
     * @throws IllegalStateException outside a transaction
     */
    public EntityManager entityManager() {
        return open().session();
    }

    /** What to do once the thread's transaction is in the database, and not at all if it is rolled back. */
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
        } finally {
            current.remove();
        }
        open.afterCommit().forEach(Runnable::run);
        return result;
    }

    private static <T> T commit(Session session, Supplier<T> work) {
        session.beginTransaction();
        try {
            T result = work.get();
            session.getTransaction().commit();
            return result;
        } finally {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }

    private record Open(Session session, List<Runnable> afterCommit) {}
}
