package fr.passerelle.app.history;

import java.util.Optional;
import java.util.stream.Stream;

/** A learner's answer to the one question we ask of a content. {@link #code()} is kept. */
public enum Usefulness {
    VERY("beaucoup"),
    SOMEWHAT("un-peu"),
    HARDLY("pas-vraiment");

    private final String code;

    Usefulness(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Usefulness> of(String code) {
        return Stream.of(values()).filter(u -> u.code.equals(code)).findFirst();
    }
}
