package fr.passerelle.lti.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks; named so that no ordinary build does. */
class Benchmarks {

    @Test
    void of_a_launch() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(LaunchBenchmark.class.getSimpleName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                // As in production: both compilers, unlike the tests that this starts from.
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .build();

        Collection<RunResult> results = new Runner(options).run();

        assertThat(results).hasSize(4);
    }
}
