package fr.passerelle.app.learning.content;

import java.util.Optional;
import java.util.stream.Stream;

/** What a playable expects its learners to know already. {@link #code()} is the word of content files. */
public enum Level {
    DISCOVERY("decouverte"),
    DEEPENING("approfondissement");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Level> of(String code) {
        return Stream.of(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
