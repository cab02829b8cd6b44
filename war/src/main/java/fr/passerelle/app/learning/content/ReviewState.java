package fr.passerelle.app.learning.content;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether someone of the trade has read it. {@link #code()} is the word of content files; pages say the first one aloud. */
public enum ReviewState {
    AWAITS_REVIEW("a-relire-par-le-metier"),
    REVIEWED("relu");

    private final String code;

    ReviewState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ReviewState> of(String code) {
        return Stream.of(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
