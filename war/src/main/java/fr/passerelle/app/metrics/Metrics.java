package fr.passerelle.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is counted and timed, and the text in which Prometheus reads it. Thread-safe. */
public final class Metrics implements AutoCloseable {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Answered, Timer> requests = new ConcurrentHashMap<>();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** For a library that counts by itself. */
    public MeterRegistry registry() {
        return registry;
    }

    /**
     * One more launch that ended so.
     *
     * @param outcome one of a few: the code of a refusal, or what was opened
     */
    public void launch(String outcome) {
        registry.counter("passerelle.launches", "outcome", outcome).increment();
    }

    /** A number that is asked for when it is read. */
    public void gauge(String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(registry);
    }

    /**
     * One more request answered.
     *
     * @param route the address as the code declares it, never as it was asked for
     */
    void request(String route, int status, Duration took) {
        requests.computeIfAbsent(new Answered(route, status / 100), this::timer).record(took);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("passerelle.requests")
                .description("Requests by the address declared, and how long each took to be answered")
                .tag("route", answered.route)
                .tag("status", answered.hundreds + "xx")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private record Answered(String route, int hundreds) {}

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
