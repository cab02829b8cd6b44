package fr.passerelle.app.learning.scenario;

import java.util.Optional;
import java.util.stream.Stream;

/** What the author thinks of a choice; never shown before the debrief. {@link #code()} is the word of content files. */
public enum Quality {
    OPTIMAL("optimale"),
    ACCEPTABLE("acceptable"),
    RISKY("risquee");

    private final String code;

    Quality(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Quality> of(String code) {
        return Stream.of(values()).filter(q -> q.code.equals(code)).findFirst();
    }
}
