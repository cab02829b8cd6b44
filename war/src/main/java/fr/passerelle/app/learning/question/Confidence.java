package fr.passerelle.app.learning.question;

import java.util.Optional;
import java.util.stream.Stream;

/** How sure a learner was of an answer; formative, and never part of a grade. {@link #code()} is kept with the answer. */
public enum Confidence {
    /** Not asked, or not told. */
    UNSAID(""),
    GUESSED("hasard"),
    FAIRLY_SURE("plutot"),
    CERTAIN("certain");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Confidence> of(String code) {
        return Stream.of(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
