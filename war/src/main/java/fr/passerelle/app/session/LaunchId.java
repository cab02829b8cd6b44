package fr.passerelle.app.session;

import java.util.regex.Pattern;

/** Names one launch in addresses; it opens nothing by itself. */
public record LaunchId(String value) {
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]{22}");

    public LaunchId {
        if (!isWellSpelled(value)) {
            throw new IllegalArgumentException("not a launch id");
        }
    }

    /** What to ask of a path segment before making one of it. */
    public static boolean isWellSpelled(String value) {
        return SPELLING.matcher(value).matches();
    }
}
