package fr.passerelle.lti.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Used states of a single node, in memory. Bounded: when it is full of states that have not expired it
 * refuses new ones rather than forget old ones, because forgetting would allow a replay. A restart forgets
 * all; a host that cannot live with that, or has several nodes, keeps them in a database.
 */
public final class InMemoryTakenStates implements TakenStates {

    private static final int CAPACITY = 100_000;

    private final Map<String, Instant> taken = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int capacity;

    public InMemoryTakenStates(Clock clock) {
        this(clock, CAPACITY);
    }

    InMemoryTakenStates(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    @Override
    public boolean markTaken(String stateId, Instant expiresAt) {
        if (taken.size() >= capacity) {
            forgetExpired();
        }
        return taken.size() < capacity && taken.putIfAbsent(stateId, expiresAt) == null;
    }

    private void forgetExpired() {
        Instant now = clock.instant();
        taken.values().removeIf(expiresAt -> expiresAt.isBefore(now));
    }
}
