package fr.passerelle.app.learning.scenario;

import java.util.regex.Pattern;

/** The short name of a dimension: {@code D1} to {@code D9}. */
public record DimensionId(String value) implements Comparable<DimensionId> {

    private static final Pattern SPELLING = Pattern.compile("D[1-9]");

    public DimensionId {
        if (!isWellSpelled(value)) {
            throw new IllegalArgumentException("not a dimension: " + value);
        }
    }

    public static boolean isWellSpelled(String value) {
        return SPELLING.matcher(value).matches();
    }

    @Override
    public int compareTo(DimensionId other) {
        return value.compareTo(other.value);
    }
}
