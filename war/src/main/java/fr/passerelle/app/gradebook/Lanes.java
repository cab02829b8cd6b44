package fr.passerelle.app.gradebook;

import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * So that one sick platform never delays another's grades: of this node's deliveries, one platform gets all but one while
 * it answers, and one while it does not. Thread-safe.
 */
public final class Lanes {
    private static final Duration BUSY = Duration.ofMillis(500);
    private static final Duration SICK = Duration.ofSeconds(20);

    private final int wide;
    private final RandomGenerator random;
    private final Map<RegistrationId, Lane> lanes = new ConcurrentHashMap<>();

    /** @param deliveries how many this node makes at once */
    public Lanes(int deliveries, RandomGenerator random) {
        this.wide = Math.max(1, deliveries - 1);
        this.random = random;
    }

    /** Nothing when the delivery may go, and must {@link #leave} afterwards; otherwise how long to wait. */
    Optional<Duration> enter(RegistrationId platform) {
        Lane lane = lanes.computeIfAbsent(platform, unseen -> new Lane());
        synchronized (lane) {
            if (lane.underWay < (lane.answers ? wide : 1)) {
                lane.underWay++;
                return Optional.empty();
            }
            Duration wait = lane.answers ? BUSY : SICK;
            return Optional.of(wait.plusMillis(random.nextLong(2 * wait.toMillis())));
        }
    }

    void leave(RegistrationId platform) {
        Lane lane = lanes.computeIfAbsent(platform, unseen -> new Lane());
        synchronized (lane) {
            lane.underWay--;
        }
    }

    /** What the latest try found: whatever a platform answers, it answers. */
    void found(RegistrationId platform, boolean answers) {
        Lane lane = lanes.computeIfAbsent(platform, unseen -> new Lane());
        synchronized (lane) {
            lane.answers = answers;
        }
    }

    private static final class Lane {
        private int underWay;
        private boolean answers = true;
    }
}
