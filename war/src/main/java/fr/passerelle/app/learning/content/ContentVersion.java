package fr.passerelle.app.learning.content;

import java.util.regex.Pattern;

/**
 * The exact content an attempt is bound to: the author's semantic version and a short hash of the files, written
 * {@code 1.0.0+3fa9c1d2}. Equal versions mean equal words, solutions and points.
 */
public record ContentVersion(String value) {

    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d{0,5})(\\.(0|[1-9]\\d{0,5})){2}");
    private static final Pattern WHOLE = Pattern.compile(SEMVER.pattern() + "\\+[0-9a-f]{8,64}");

    public ContentVersion {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a content version: " + value);
        }
    }

    public static ContentVersion of(String semver, String hash) {
        return new ContentVersion(semver + "+" + hash);
    }

    public static boolean isSemver(String value) {
        return SEMVER.matcher(value).matches();
    }

    /** The author's part, for people: {@code 1.0.0}. */
    public String semver() {
        return value.substring(0, value.indexOf('+'));
    }
}
