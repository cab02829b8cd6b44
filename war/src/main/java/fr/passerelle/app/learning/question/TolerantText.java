package fr.passerelle.app.learning.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * French words as one means them, however one writes them: without case, accents, ligatures, punctuation, hyphens,
 * the kind of apostrophe, and without the article in front. Two texts that mean the same words are equal.
 */
public record TolerantText(String letters) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLES = Pattern.compile("^(?:(?:de la|de l|le|la|les|l|un|une|des|du) (?=.))+");

    public static TolerantText of(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u0153", "oe")
                .replace("\u00e6", "ae");
        String words = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
        return new TolerantText(ARTICLES.matcher(words).replaceFirst(""));
    }

    /** Whether no word is left. */
    public boolean isEmpty() {
        return letters.isEmpty();
    }
}
