package fr.passerelle.app.selftest.check;

import fr.passerelle.app.context.ContextServices;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of the checks: what is examined, what was found so far, how much time is left. Once the time is used up nothing
 * is begun any more, what was begun is cut off, and the lines say so. Confined to the thread of the run.
 */
final class Trial {
    private final Registration registration;
    private final List<Deployment> deployments;
    private final @Nullable ContextServices services;
    private final List<Line> lines = new ArrayList<>();
    private final long began = System.nanoTime();
    private final TimeLimits limits;
    private boolean cleaning;

    Trial(
            Registration registration,
            List<Deployment> deployments,
            @Nullable ContextServices services,
            TimeLimits limits) {
        this.registration = registration;
        this.deployments = List.copyOf(deployments);
        this.services = services;
        this.limits = limits;
    }

    Registration registration() {
        return registration;
    }

    List<Deployment> deployments() {
        return deployments;
    }

    /** The deployment to ask for tokens with: that of the course, else a working one, else any. */
    Optional<Deployment> deployment() {
        return deployments.stream()
                .filter(deployment -> services != null && deployment.id().equals(services.deployment()))
                .findFirst()
                .or(() -> deployments.stream()
                        .filter(deployment -> deployment.state() == Deployment.State.ACTIVE)
                        .findFirst())
                .or(() -> deployments.stream().findFirst());
    }

    /** A course whose services are known from a launch. */
    Optional<ContextServices> services() {
        return Optional.ofNullable(services);
    }

    void check(Check check, Supplier<Verdict> examination) {
        check(check, "", examination);
    }

    void check(Check check, String subject, Supplier<Verdict> examination) {
        if (timeIsUp()) {
            add(check, subject, Verdict.of(Finding.NOT_TRIED_TIME), Duration.ZERO);
            return;
        }
        long start = System.nanoTime();
        Verdict verdict = examination.get();
        // What was cut off says nothing about the platform, but for what it had said by then.
        boolean cutOff = timeIsUp() && verdict.finding().light() != Light.GREEN;
        add(
                check,
                subject,
                cutOff ? Verdict.of(Finding.NOT_TRIED_TIME) : verdict,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Takes away what the run made, whatever the time: some was kept for it. */
    void cleanUp(Check check, Supplier<Verdict> examination) {
        cleaning = true;
        add(check, "", examination.get(), Duration.ZERO);
        cleaning = false;
    }

    /** Keeps a line for what could not be tried, or was tried with something else. */
    void note(Check check, String subject, Verdict verdict) {
        add(check, subject, verdict, Duration.ZERO);
    }

    /** What stands in this check's line, or its last. */
    Optional<Finding> found(Check check) {
        return found(check, null);
    }

    /** What stands in the line of this check and subject. */
    Optional<Finding> found(Check check, @Nullable String subject) {
        return lines.stream()
                .filter(line -> line.check() == check
                        && (subject == null || line.subject().equals(subject)))
                .reduce((earlier, later) -> later)
                .map(Line::finding);
    }

    /** How long a call that begins now may take. */
    Duration left() {
        Duration end = cleaning ? limits.checks().plus(limits.cleanUp()) : limits.checks();
        return end.minusNanos(System.nanoTime() - began);
    }

    private boolean timeIsUp() {
        Duration left = left();
        return left.isZero() || left.isNegative();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private void add(Check check, String subject, Verdict verdict, Duration took) {
        lines.add(new Line(check, subject, verdict.finding(), verdict.detail(), took));
    }
}
