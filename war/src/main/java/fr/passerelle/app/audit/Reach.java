package fr.passerelle.app.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How far an administrator sees and acts: everything, or one organisation and nothing of any other. A page that is asked
 * for something out of reach answers as if it did not exist (404), so that nobody learns what others have.
 */
public record Reach(Optional<UUID> organisation) {
    public static final Reach EVERYTHING = new Reach(Optional.empty());

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Reach of(UUID organisation) {
        return new Reach(Optional.of(organisation));
    }

    /** Whether it is the whole instance. */
    public boolean isEverything() {
        return organisation.isEmpty();
    }

    /** Whether what belongs to this organisation is within. */
    public boolean covers(UUID owner) {
        return organisation.map(owner::equals).orElse(true);
    }

    /** Whether all that the other reaches is within. */
    public boolean covers(Reach other) {
        return isEverything() || equals(other);
    }

    /** The id a request spells, written as we write ids; anything else names nothing of ours. */
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
