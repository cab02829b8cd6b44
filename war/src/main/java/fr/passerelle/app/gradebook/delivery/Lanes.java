package fr.passerelle.app.gradebook.delivery;

import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.ServiceError;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * So that one sick platform never delays another's grades: of this node's deliveries, one platform gets three in four
 * while it answers well, fewer while it is slow, and while it does not work a single one now and then, to find out whether
 * it works again. Each node finds out for itself. Thread-safe.
 */
public final class Lanes {
    private final int wide;
    private final Clock clock;
    private final Consumer<RegistrationId> recovered;
    private final Map<RegistrationId, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param deliveries how many this node makes at once
     * @param recovered told of a platform that works again
     */
    public Lanes(int deliveries, Clock clock, Consumer<RegistrationId> recovered) {
        this.wide = Math.max(1, deliveries * 3 / 4);
        this.clock = clock;
        this.recovered = recovered;
    }

    /** Nothing when the delivery may go, and must {@link #leave} afterwards; otherwise how long to wait. */
    Optional<Duration> enter(RegistrationId platform) {
        return lane(platform).enter(clock.instant());
    }

    void leave(RegistrationId platform) {
        lane(platform).leave();
    }

    /** A try was answered after so long: whatever a platform that works answers, it works. */
    void answered(RegistrationId platform, Duration after) {
        if (lane(platform).answered(after)) {
            recovered.accept(platform);
        }
    }

    /** What a try found that came to nothing. */
    void failed(RegistrationId platform, ServiceError error, Duration after) {
        if (GradeCause.of(error.kind()).platformWide()) {
            lane(platform).failed(error.retryAfter(), clock.instant());
        } else {
            answered(platform, after);
        }
    }

    private Lane lane(RegistrationId platform) {
        return lanes.computeIfAbsent(platform, unseen -> new Lane(wide));
    }
}
