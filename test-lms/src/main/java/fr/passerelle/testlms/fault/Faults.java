package fr.passerelle.testlms.fault;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The switchboard: which misbehaviours are on, and for how many requests. Thread-safe. */
public final class Faults {

    private static final int UNTIL_RECOVERED = Integer.MAX_VALUE;

    private final Map<Fault, Integer> remaining = new EnumMap<>(Fault.class);

    /** Switches a fault on until recovery; the ones named {@code …_ONCE} strike once. */
    public synchronized void suffer(Fault fault) {
        remaining.put(fault, fault.once() ? 1 : UNTIL_RECOVERED);
    }

    /** Switches a fault on for the next requests it concerns. */
    public synchronized void suffer(Fault fault, int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("a fault strikes one request or more, not " + requests);
        }
        remaining.put(fault, requests);
    }

    public synchronized void recover() {
        remaining.clear();
    }

    public synchronized void recover(Fault fault) {
        remaining.remove(fault);
    }

    public synchronized Set<Fault> active() {
        return remaining.isEmpty() ? Set.of() : EnumSet.copyOf(remaining.keySet());
    }

    /** Tells whether this request suffers the fault, and counts it. */
    public synchronized boolean strikes(Fault fault) {
        Integer left = remaining.get(fault);
        if (left == null) {
            return false;
        }
        if (left == 1) {
            remaining.remove(fault);
        } else if (left != UNTIL_RECOVERED) {
            remaining.put(fault, left - 1);
        }
        return true;
    }

    /** The active faults of a launch; each is counted. */
    public synchronized Set<Fault> strikingLaunch() {
        Set<Fault> striking = EnumSet.noneOf(Fault.class);
        for (Fault fault : active()) {
            if (fault.ofLaunch() && !fault.ofKeySet() && strikes(fault)) {
                striking.add(fault);
            }
        }
        return striking;
    }
}
