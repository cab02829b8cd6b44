package fr.passerelle.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What a crowd saw. */
final class Figures {
    private static final double NANOS_IN_MS = 1e6;

    private final long[] nanos;
    private final Duration elapsed;
    private final Duration cpu;

    /**
     * Of one round.
     *
     * @param nanos how long each answer took
     * @param elapsed from the first request to the last answer
     * @param cpu what the tool's process spent meanwhile
     */
    Figures(long[] nanos, Duration elapsed, Duration cpu) {
        this.nanos = nanos.clone();
        this.elapsed = elapsed;
        this.cpu = cpu;
        Arrays.sort(this.nanos);
    }

    double perSecond() {
        return nanos.length / (elapsed.toNanos() / 1e9);
    }

    /** The answer's time that this share of the answers did not exceed, in milliseconds. */
    double quantile(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / NANOS_IN_MS;
    }

    double cpuEach() {
        return cpu.toNanos() / NANOS_IN_MS / nanos.length;
    }

    /** A row of a table: number, rate, quantiles, processor time of the tool for each. */
    String row(String title) {
        return String.format(
                Locale.FRANCE,
                "| %s | %d | %.0f | %.1f ms | %.1f ms | %.1f ms | %.2f ms |",
                title,
                nanos.length,
                perSecond(),
                quantile(0.5),
                quantile(0.99),
                quantile(1),
                cpuEach());
    }

    /** The two that tell whether it slows down. */
    String brief() {
        return String.format(Locale.FRANCE, "médiane %.1f ms, processeur %.2f ms", quantile(0.5), cpuEach());
    }

    static String head() {
        return "| | nombre | par seconde | médiane | 99 % | la plus longue | processeur de l’outil, chacun |\n"
                + "|---|---|---|---|---|---|---|";
    }
}
