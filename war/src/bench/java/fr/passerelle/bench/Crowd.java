package fr.passerelle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many visitors at once, each doing the next thing to do until all is done. */
final class Crowd {

    /** What is done for one number. */
    interface Deed {
        void of(int number) throws Exception;
    }

    private Crowd() {}

    /** Does it for the numbers from one to another; the first failure ends everything. */
    static void of(int atOnce, int from, int to, Deed deed) {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService visitors = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int visitor = 0; visitor < atOnce; visitor++) {
                all.add(visitors.submit(() -> {
                    for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                        deed.of(number);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            visitors.shutdownNow();
        }
    }
}
