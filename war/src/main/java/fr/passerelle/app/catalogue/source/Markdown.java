package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.RichText;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns an author's Markdown into {@link RichText}: CommonMark without raw HTML, then sanitised all the same.
 *
 * <p>Headings are moved so that the highest of a text becomes a second-level one: the page's own title stays the only
 * first-level heading. Links lead to https only, images to files of the same folder. Lines of three colons set a
 * {@link Callout} apart. Typography is left as written.
 */
public final class Markdown {

    private static final Parser BLOCKS = Parser.builder()
            .customBlockParserFactory(new CalloutParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Parser INLINES = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .enabledBlockTypes(Set.of())
            .build();
    private static final Pattern HTTPS = Pattern.compile("https://[^\\s]+");
    private static final Pattern OUR_FILES = Pattern.compile(RichText.CONTENT_ROOT + "[A-Za-z0-9/._-]+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
            .allowElements("strong", "em", "code", "pre", "a", "img", "div", "span")
            .allowWithoutAttributes("span")
            .allowAttributes("class")
            .matching(Pattern.compile("callout (a-savoir|a-noter|attention|exemple|fiche)"))
            .onElements("div")
            .allowAttributes("class")
            .matching(Pattern.compile("callout-(title|checked)"))
            .onElements("p")
            .allowAttributes("class")
            .matching(Pattern.compile("unseen"))
            .onElements("span")
            .allowAttributes("target")
            .matching(Pattern.compile("_blank"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .matching(HTTPS)
            .onElements("a")
            .allowAttributes("src")
            .matching(OUR_FILES)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols("https")
            .requireRelsOnLinks("external", "noopener", "noreferrer")
            .toFactory();

    private final Item item;
    private final String file;

    Markdown(Item item, String file) {
        this.item = item;
        this.file = file;
    }

    /**
     * A whole Markdown file.
     *
     * @param title the words of the first line when it is a first-level heading; empty otherwise
     * @param body everything but that title
     * @param whole title included
     */
    public record Page(String title, RichText body, RichText whole) {}

    Page page(String text) {
        RichText whole = block(text, 1);
        // Rendering moves headings in the tree, so the text is parsed again; the same problem is told once only.
        Node document = inspected(text, 1);
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            String title = PlainText.of(heading);
            heading.unlink();
            return new Page(title, rendered(document), whole);
        }
        return new Page("", whole, whole);
    }

    /** Paragraphs and lists; {@code firstLine} is the line of the file where the text starts. */
    RichText block(String text, int firstLine) {
        return rendered(inspected(text, firstLine));
    }

    private Node inspected(String text, int firstLine) {
        Node document = BLOCKS.parse(text);
        document.accept(new Inspection(item, file, firstLine));
        return document;
    }

    RichText inline(String text, int firstLine, String field) {
        Node document = INLINES.parse(text);
        document.accept(new Inspection(item, file, firstLine));
        Node paragraph = document.getFirstChild();
        if (paragraph != null && paragraph.getNext() != null) {
            item.tell(ProblemCode.NOT_ONE_PARAGRAPH, file, firstLine, field);
        }
        return new RichText(POLICY.sanitize(html(true).render(document)), PlainText.of(document));
    }

    private RichText rendered(Node document) {
        document.accept(new HeadingMove(document));
        return new RichText(POLICY.sanitize(html(false).render(document)).strip(), PlainText.of(document));
    }

    private HtmlRenderer html(boolean inline) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .omitSingleParagraphP(inline)
                .nodeRendererFactory(context -> new AuthoredHtml(context, item.citations()))
                .build();
    }

    private static int highest(Node document) {
        int highest = 6;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                highest = Math.min(highest, heading.getLevel());
            }
        }
        return highest;
    }

    /** Moves all headings by as many levels, so that the highest becomes the second. */
    private static final class HeadingMove extends AbstractVisitor {

        private final int shift;

        HeadingMove(Node document) {
            this.shift = 2 - highest(document);
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, Math.min(6, heading.getLevel() + shift)));
        }
    }
}
