package fr.passerelle.app.learning.citation;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A public sheet of Service Public: its number means something only together with its audience, since the same number
 * exists for individuals and for companies.
 */
public record SheetId(SheetAudience audience, String number) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,2}\\d{1,6}");

    public SheetId {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("not a sheet number: " + number);
        }
    }

    public static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** Where a reader finds the sheet. */
    public URI address() {
        return URI.create(audience.root + number);
    }

    /**
     * Whom a sheet is written for (associations have become a theme of the individuals' side); {@link #code()} is the word used in
     * content files and in the open data.
     */
    public enum SheetAudience {
        INDIVIDUALS("part", "https://www.service-public.gouv.fr/particuliers/vosdroits/"),
        COMPANIES("pro", "https://entreprendre.service-public.gouv.fr/vosdroits/");

        private final String code;
        private final String root;

        SheetAudience(String code, String root) {
            this.code = code;
            this.root = root;
        }

        public String code() {
            return code;
        }

        public static Optional<SheetAudience> of(String code) {
            return Stream.of(values()).filter(a -> a.code.equals(code)).findFirst();
        }
    }
}
