package fr.passerelle.app.learning.content;

import java.util.Optional;
import java.util.stream.Stream;

/** What a content is about, to find it among others. {@link #code()} is the word of content files. */
public enum Theme {
    INFORMATION("information"),
    RECEPTION("accueil"),
    DIGITAL("numerique"),
    PAPERS("papiers"),
    HOUSING("logement"),
    ACTIVITY("activite");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Theme> of(String code) {
        return Stream.of(values()).filter(theme -> theme.code.equals(code)).findFirst();
    }
}
