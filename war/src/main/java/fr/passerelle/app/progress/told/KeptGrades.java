package fr.passerelle.app.progress.told;

import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the platform's gradebook holds for an activity: somebody may have changed it there, and is not fought (D-15). */
public final class KeptGrades implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final GradeTargets targets;
    private final Registrations platforms;
    private final Results results;
    private final Lookups<Map<LearnerId, Double>> lookups;

    public KeptGrades(GradeTargets targets, Registrations platforms, Results results, Clock clock) {
        this.targets = targets;
        this.platforms = platforms;
        this.results = results;
        this.lookups = new Lookups<>("kept-grades", kept -> true, PATIENCE, clock);
    }

    /** The share, 0 to 1, of each learner who has a grade there; of nobody where the platform does not tell in time. */
    public Map<LearnerId, Double> of(LaunchId launch, Placement placement) {
        Optional<URI> column = targets.readableColumn(placement.id());
        Optional<Registration> platform = platforms.byId(placement.registration());
        if (column.isEmpty() || platform.isEmpty()) {
            return Map.of();
        }
        String name = launch.value() + " " + placement.id().value();
        return lookups.get(name, () -> read(platform.get(), placement, column.get()))
                .orElse(Map.of());
    }

    private Map<LearnerId, Double> read(Registration platform, Placement placement, URI column) {
        try {
            Map<LearnerId, Double> kept = new HashMap<>();
            for (Result result : results.of(platform, placement.deployment(), column)) {
                kept.put(Subjects.learner(platform.id(), result.userId()), result.score() / result.maximum());
            }
            return Map.copyOf(kept);
        } catch (ServiceRefused unread) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        lookups.close();
    }
}
