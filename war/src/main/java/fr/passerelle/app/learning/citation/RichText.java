package fr.passerelle.app.learning.citation;

/**
 * A passage of authored text, already rendered to HTML and already sanitised, with the same words as plain text for
 * titles, alternatives and exports.
 *
 * <p>Holding one means the HTML may be printed unescaped: only {@code app.catalogue} makes them from Markdown, and
 * {@link #ofPlain} escapes. Images of the author's folder are addressed under {@value #CONTENT_ROOT}; a page that serves
 * them elsewhere asks for {@link #htmlWithFilesUnder}.
 */
public record RichText(String html, String plain) {

    public static final String CONTENT_ROOT = "contenus/";
    public static final RichText EMPTY = new RichText("", "");

    public static RichText ofPlain(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
        return new RichText(escaped, text);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The same HTML with the author's images found under another root, for instance {@code /contenus/}. */
    public String htmlWithFilesUnder(String root) {
        // Sanitised HTML escapes every double quote of the text, so this sequence can only open an attribute.
        return html.replace("src=\"" + CONTENT_ROOT, "src=\"" + ofPlain(root).html());
    }
}
