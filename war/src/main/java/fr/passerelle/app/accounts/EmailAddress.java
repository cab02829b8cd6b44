package fr.passerelle.app.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address somebody gave, written as they write it and compared without regard to case. That it exists, and whose
 * it is, is not known: no mail is ever sent.
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    /** What people have: no quotes, no comments, no bracketed hosts. */
    private static final Pattern SPELLING = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,}");

    public EmailAddress {
        if (!isSpelled(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address a request spells, if it is one; spaces around it do not count. */
    public static Optional<EmailAddress> spelled(String text) {
        String stripped = text.length() > 2 * LONGEST ? "" : text.strip();
        return isSpelled(stripped) ? Optional.of(new EmailAddress(stripped)) : Optional.empty();
    }

    /** What two spellings of one address have in common. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isSpelled(String text) {
        return text.length() <= LONGEST
                && text.toLowerCase(Locale.ROOT).length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL
                && SPELLING.matcher(text).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** Says nothing of the person: it may end in a log. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
