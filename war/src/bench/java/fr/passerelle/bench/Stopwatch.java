package fr.passerelle.bench;

import fr.passerelle.house.fixture.RunningTool;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/** Collects how long each answer took, and what the tool spent meanwhile. Thread-safe. */
final class Stopwatch implements LongConsumer {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final RunningTool tool;
    private Duration cpu;
    private long begun;

    Stopwatch(RunningTool tool) {
        this.tool = tool;
        this.cpu = tool.cpu();
        this.begun = System.nanoTime();
    }

    @Override
    public void accept(long answer) {
        nanos.add(answer);
    }

    /** What was measured since the last time, and begins anew. */
    Figures read() {
        Figures figures = new Figures(
                nanos.stream().mapToLong(Long::longValue).toArray(),
                Duration.ofNanos(System.nanoTime() - begun),
                tool.cpu().minus(cpu));
        restart();
        return figures;
    }

    void restart() {
        nanos.clear();
        cpu = tool.cpu();
        begun = System.nanoTime();
    }
}
