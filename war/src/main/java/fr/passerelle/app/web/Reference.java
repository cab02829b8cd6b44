package fr.passerelle.app.web;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short name for one incident, such as {@code K7QM-3F2P}: people read it over the phone, the log carries the same one.
 * It has no letter or digit that looks like another, says nothing about anyone, and opens nothing.
 */
public record Reference(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<@Nullable Reference> BORNE = new ThreadLocal<>();

    public Reference {
        if (!text.matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}")) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** The reference that this thread works for; a new one where it works for none. */
    public static Reference current() {
        Reference answered = BORNE.get();
        return answered == null ? next() : answered;
    }

    /**
     * Until it is closed, this thread works for the reference: its name bears it, so that every line that is logged
     * meanwhile, ours or a library's, does too wherever a log writes its threads, which ours and those of the servers do.
     */
    public Bearing bear() {
        Bearing bearing = new Bearing(Thread.currentThread().getName(), BORNE.get());
        Thread.currentThread().setName(bearing.name + " " + this);
        BORNE.set(this);
        return bearing;
    }

    /** A thread that works for a reference, and what it was before. */
    public static final class Bearing implements AutoCloseable {
        private final String name;
        private final @Nullable Reference before;

        private Bearing(String name, @Nullable Reference before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public void close() {
            Thread.currentThread().setName(name);
            if (before == null) {
                BORNE.remove();
            } else {
                BORNE.set(before);
            }
        }
    }

    public static Reference next() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        return new Reference(text.insert(LENGTH / 2, '-').toString());
    }

    /** What somebody typed as they heard it: in any case, with spaces or dashes or none. */
    public static Optional<Reference> spoken(String heard) {
        String letters = heard.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_.]+", "");
        return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new Reference(letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
