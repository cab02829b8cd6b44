package fr.passerelle.app.storage;

/** Texts of other people, without what a database or a gradebook could choke on. */
public final class StoredText {
    private StoredText() {}

    /** The text without control characters and halves of characters, cut to so many characters at most. */
    public static String of(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .takeWhile(c -> clean.length() + Character.charCount(c) <= longest)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
