package fr.passerelle.app.binding;

import java.util.Map;

/**
 * A login to be started again.
 *
 * @param initiation the fields of the platform's call, as {@link RestartForm} posts them
 * @param returnAddress where a verified message of this login wanted people sent back to, or empty
 */
public record Restart(Map<String, String> initiation, String returnAddress) {

    @Override
    public String toString() {
        return "Restart[…]";
    }
}
