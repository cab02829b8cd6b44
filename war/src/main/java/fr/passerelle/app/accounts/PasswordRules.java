package fr.passerelle.app.accounts;

import fr.passerelle.app.accounts.AccountRefused.Code;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are refused: those too short or too long, and those anybody would try first. No rule about kinds of
 * characters: a long sentence is good.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** What remains of these long ones without digits and signs is on every list of common passwords. */
    private static final List<String> OBVIOUS = List.of(
            "passerelle",
            "password",
            "motdepasse",
            "azerty",
            "azertyuiop",
            "qwerty",
            "qwertyuiop",
            "bonjour",
            "soleil",
            "formation",
            "admin",
            "administrateur",
            "administrator",
            "administratrice",
            "jetaime",
            "iloveyou",
            "welcome",
            "bienvenue",
            "changeme",
            "letmein",
            "servicepublic",
            "abcdefghijkl",
            "abcdefghijklmnopqrstuvwxyz");

    private static final String KEYS_IN_A_ROW = "01234567890123456789012345678901234567890";

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_REST = 4;

    private PasswordRules() {}

    /** Why this password may not be this person's, if it may not. */
    public static Optional<Code> refusal(String password, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Code.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Code.PASSWORD_TOO_LONG);
        }
        return obvious(password, email) ? Optional.of(Code.PASSWORD_OBVIOUS) : Optional.empty();
    }

    private static boolean obvious(String password, EmailAddress email) {
        String plain = password.toLowerCase(Locale.ROOT).strip();
        String letters = plain.replaceAll("[^\\p{L}]", "");
        String local = email.key().substring(0, email.key().indexOf('@'));
        return plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || KEYS_IN_A_ROW.contains(plain)
                || onlyWith(plain, email.key())
                || onlyWith(plain, local)
                || OBVIOUS.stream().anyMatch(word -> letters.equals(word) || letters.equals(word + word));
    }

    /** Whether it is the word with hardly anything around it. */
    private static boolean onlyWith(String plain, String word) {
        return plain.contains(word) && plain.length() - word.length() <= LONGEST_REST;
    }
}
