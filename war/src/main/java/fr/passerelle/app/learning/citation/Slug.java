package fr.passerelle.app.learning.citation;

import java.util.regex.Pattern;

/** The one spelling of every identifier an author writes: lower-case letters and digits, parted by single hyphens. */
public final class Slug {

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    private Slug() {}

    public static boolean isWellSpelled(String value) {
        return value.length() <= LONGEST && SPELLING.matcher(value).matches();
    }

    /** Gives the value back when it is well spelled; throws {@link IllegalArgumentException} otherwise. */
    public static String checked(String value) {
        if (!isWellSpelled(value)) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
        return value;
    }
}
