package fr.passerelle.app.progress.told;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Questions to platforms whose answers are kept for minutes. One question at a time for each name; few threads, so that
 * slow platforms cost pages a moment and nothing else. Thread-safe.
 */
final class Lookups<T> implements AutoCloseable {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration FAILURE_KEPT = Duration.ofSeconds(30);

    private static final int REMEMBERED = 60;
    private static final int THREADS = 4;
    private static final int WAITING = 40;

    private record Asked<T>(Instant at, CompletableFuture<T> answer) {}

    private final Cache<String, Asked<T>> asked =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(REMEMBERED).build();
    private final ThreadPoolExecutor threads;
    private final Predicate<T> good;
    private final Duration patience;
    private final Clock clock;

    /** @param good an answer worth keeping; any other is asked for again soon */
    Lookups(String name, Predicate<T> good, Duration patience, Clock clock) {
        this.good = good;
        this.patience = patience;
        this.clock = clock;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** The answer, if it comes while a page can wait; it goes on being looked for. */
    Optional<T> get(String name, Supplier<T> question) {
        try {
            Asked<T> current = asked.asMap()
                    .compute(name, (key, known) -> known != null && holds(known) ? known : begun(question));
            return Optional.of(current.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | RejectedExecutionException later) {
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a question to a platform answers its failures itself", bug);
        }
    }

    private Asked<T> begun(Supplier<T> question) {
        return new Asked<>(clock.instant(), CompletableFuture.supplyAsync(question, threads));
    }

    private boolean holds(Asked<T> known) {
        boolean failed = known.answer().isCompletedExceptionally()
                || (known.answer().isDone() && !good.test(known.answer().join()));
        return !failed || clock.instant().isBefore(known.at().plus(FAILURE_KEPT));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
