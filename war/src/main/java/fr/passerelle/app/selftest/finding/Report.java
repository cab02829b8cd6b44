package fr.passerelle.app.selftest.finding;

import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What one self-test of one platform found. */
public record Report(RegistrationId registration, Instant startedAt, Duration took, List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /** The light of the worst line. */
    public Light worst() {
        return lines.stream().map(Line::light).max(Comparator.naturalOrder()).orElse(Light.GREEN);
    }

    /** How many lines have this light. */
    public long count(Light light) {
        return lines.stream().filter(line -> line.light() == light).count();
    }
}
