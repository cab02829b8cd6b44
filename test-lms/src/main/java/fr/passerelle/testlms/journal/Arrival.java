package fr.passerelle.testlms.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the tool, or of a browser it sent.
 *
 * @param conversation what it was about, such as {@code token} or {@code score}
 * @param target path and query as they came
 * @param facts what was sent and understood, without secrets; parameters by their own names
 * @param status how it was answered; 0 where the answer was lost
 */
public record Arrival(
        int number,
        Instant at,
        String conversation,
        String method,
        String target,
        Map<String, String> facts,
        int status) {

    public Arrival {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
