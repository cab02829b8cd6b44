package fr.passerelle.lti.refusal;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A piece of text that came from outside and may be shown to an administrator or written to a log: at most
 * 200 characters, without control characters or line breaks, e-mail addresses and tokens taken out. Still to be
 * escaped in HTML.
 */
public record Fact(String text) {

    private static final int MAX_LENGTH = 200;
    private static final int READ = 5 * MAX_LENGTH;

    /** An e-mail address, or what begins as every JSON web token does. */
    private static final Pattern PRIVATE = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|eyJ[\\w-]{10,}[\\w.-]*");

    public Fact {
        text = cleaned(text);
    }

    public static Fact of(String text) {
        return new Fact(text);
    }

    /** Scheme, host, port and path of an address: its query may hold what nobody should read. */
    public static Fact of(URI address) {
        String text = address.toString();
        int end = text.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = text.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        return new Fact(text.substring(0, end));
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        String start = text.length() > READ ? text.substring(0, READ) : text;
        PRIVATE.matcher(start)
                .replaceAll("…")
                .codePoints()
                .limit(MAX_LENGTH)
                .map(c -> isHarmless(c) ? c : ' ')
                .forEach(clean::appendCodePoint);
        return clean.length() <= MAX_LENGTH ? clean.toString() : clean.substring(0, MAX_LENGTH);
    }

    /** Format characters go too: they can turn the direction of a log line. */
    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
