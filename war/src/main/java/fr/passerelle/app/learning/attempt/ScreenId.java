package fr.passerelle.app.learning.attempt;

import java.util.regex.Pattern;

/**
 * Names one screen of one attempt, the same at every replay, and never twice in one attempt: a scene visited again is
 * another screen. Safe in a form field and in an address: lower-case letters, digits, {@code -} and {@code ~}.
 */
public record ScreenId(String value) {

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9~-]{1,128}");

    public ScreenId {
        if (!isWellSpelled(value)) {
            throw new IllegalArgumentException("not a screen id");
        }
    }

    /** What to ask of a form field before making one of it. */
    public static boolean isWellSpelled(String value) {
        return SPELLING.matcher(value).matches();
    }
}
