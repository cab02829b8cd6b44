package fr.passerelle.app.selftest;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.selftest.check.Checks;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries everything that a platform and we need of each other, and keeps what was found. No transaction is open while the
 * platform is spoken to. Of one platform one run at a time on a node: whoever comes second is told so. Thread-safe.
 */
public final class SelfTest {
    private final Platforms platforms;
    private final KeyRotation keys;
    private final Contexts contexts;
    private final Checks checks;
    private final SelfTestRuns runs;
    private final URI keySets;
    private final Clock clock;
    private final Set<RegistrationId> running = ConcurrentHashMap.newKeySet();

    /** @param keySets where our key sets are published, without the part that names a ring */
    public SelfTest(
            Platforms platforms,
            KeyRotation keys,
            Contexts contexts,
            Checks checks,
            SelfTestRuns runs,
            URI keySets,
            Clock clock) {
        this.platforms = platforms;
        this.keys = keys;
        this.contexts = contexts;
        this.checks = checks;
        this.runs = runs;
        this.keySets = keySets;
        this.clock = clock;
    }

    /** Runs all checks and keeps the report; nothing when one of this platform is running. */
    public Optional<Report> run(Registration registration) {
        if (!running.add(registration.id())) {
            return Optional.empty();
        }
        try {
            Report report = examine(registration);
            runs.keep(report);
            return Optional.of(report);
        } finally {
            running.remove(registration.id());
        }
    }

    /** What the last run found. */
    public Optional<Report> last(RegistrationId registration) {
        return runs.last(registration);
    }

    private Report examine(Registration registration) {
        Instant startedAt = clock.instant();
        long began = System.nanoTime();
        KeyRingId ring = keys.ringOf(registration.id());
        Optional<ContextServices> services = contexts.latest(registration.id());
        List<Line> lines = checks.of(
                registration,
                platforms.deployments(registration.id()),
                services.orElse(null),
                URI.create(keySets + ring.path()),
                keys.signing(ring).kid());
        if (lines.stream().anyMatch(line -> line.finding() == Finding.SERVICE_GONE)) {
            services.ifPresent(contexts::forget);
        }
        return new Report(registration.id(), startedAt, Duration.ofNanos(System.nanoTime() - began), lines);
    }
}
