package fr.passerelle.app.player;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file are asked for (RFC 9110 § 14): Safari plays no film without them. One range is served; several at
 * once, other units and what is no range at all are answered with the whole file, as the RFC allows.
 */
sealed interface ByteRange {

    /** Everything. */
    record Whole() implements ByteRange {}

    /** From the first byte to the last, both included. */
    record Part(int first, int last) implements ByteRange {}

    /** There are no such bytes. */
    record Unsatisfiable() implements ByteRange {}

    /** Up to 18 digits fit a {@code long}; no file has more bytes. */
    Pattern ONE = Pattern.compile("\\s*bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** @param header the header {@code Range}, or empty */
    static ByteRange of(String header, int length) {
        Matcher one = ONE.matcher(header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            return between(Math.max(0, length - Long.parseLong(one.group(2))), length - 1L, length);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        return first > last ? new Whole() : between(first, Math.min(last, length - 1L), length);
    }

    private static ByteRange between(long first, long last, int length) {
        return first >= length ? new Unsatisfiable() : new Part((int) first, (int) last);
    }
}
