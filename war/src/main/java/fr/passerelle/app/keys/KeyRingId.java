package fr.passerelle.app.keys;

import fr.passerelle.app.storage.Token;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a ring of keys, as it stands in the address where they are published; it cannot be guessed. */
public record KeyRingId(String value) {
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** The ring of every platform that has none of its own. */
    public static final KeyRingId COMMON = new KeyRingId("common");

    public KeyRingId {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException("a key ring's id has 1 to 40 letters, digits, - or _");
        }
    }

    /** What stands in an address, if it is spelled like an id. */
    public static Optional<KeyRingId> spelled(String text) {
        return SPELLING.matcher(text).matches() ? Optional.of(new KeyRingId(text)) : Optional.empty();
    }

    static KeyRingId fresh() {
        return new KeyRingId(Token.id());
    }

    /** Where it is published, below {@code /lti/jwks}: the common ring at the address itself. */
    public String path() {
        return equals(COMMON) ? "" : "/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
