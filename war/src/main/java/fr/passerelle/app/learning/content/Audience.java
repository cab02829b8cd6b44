package fr.passerelle.app.learning.content;

import java.util.Optional;
import java.util.stream.Stream;

/** Whom a playable is written for. {@link #code()} is the word of content files. */
public enum Audience {
    FRANCE_SERVICES("fs"),
    TOWN_HALL_SECRETARIES("sgm");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Audience> of(String code) {
        return Stream.of(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
