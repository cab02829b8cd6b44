package fr.passerelle.app.catalogue.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A passage set apart, between {@code :::kind} and {@code :::}. */
final class Callout extends CustomBlock {

    private final Optional<Kind> kind;
    private final String written;
    private final String about;
    private boolean closed;

    /** What a passage is set apart for; the word of content files is {@link #code()}. */
    enum Kind {
        GOOD_TO_KNOW("a-savoir"),
        TO_NOTE("a-noter"),
        WARNING("attention"),
        EXAMPLE("exemple"),
        SHEET("fiche");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }

    /** @param opening what follows the colons: a kind, and for a sheet the name of its citation */
    Callout(String opening) {
        String[] parts = opening.strip().split("\\s+", 2);
        this.written = parts[0];
        this.kind = Kind.of(written);
        this.about = parts.length > 1 ? parts[1] : "";
    }

    Optional<Kind> kind() {
        return kind;
    }

    /** The kind as the author spelled it. */
    String written() {
        return written;
    }

    /** What follows the kind: the name of a citation for a sheet, nothing for all others. */
    String about() {
        return about;
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
