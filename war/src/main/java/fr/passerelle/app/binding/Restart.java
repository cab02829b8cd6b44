package fr.passerelle.app.binding;

import java.util.Map;

/**
 * A login to be started again.
 *
 * @param initiation the fields of the platform's call, as {@link RestartForm} posts them
 * @param returnAddress where a verified message of this login wanted people sent back to, or empty
 */
public record Restart(Map<String, String> initiation, String returnAddress) {
    private static final int OVERHEAD = 300;

    /** About as many characters as it takes in memory. */
    int size() {
        return OVERHEAD
                + returnAddress.length()
                + initiation.values().stream().mapToInt(String::length).sum();
    }

    @Override
    public String toString() {
        return "Restart[…]";
    }
}
