package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.RichText;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Tells what is not permitted, and gives images the address they will have. */
final class Inspection extends AbstractVisitor {

    private static final Pattern HTTPS = Pattern.compile("https://[^\\s]+");

    private final Item item;
    private final String file;
    private final int firstLine;
    private int level;

    Inspection(Item item, String file, int firstLine) {
        this.item = item;
        this.file = file;
        this.firstLine = firstLine;
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? firstLine : firstLine + spans.get(0).getLineIndex();
    }

    @Override
    public void visit(HtmlBlock html) {
        item.tell(ProblemCode.HTML_REFUSED, file, line(html));
    }

    @Override
    public void visit(HtmlInline html) {
        item.tell(ProblemCode.HTML_REFUSED, file, line(html));
    }

    @Override
    public void visit(Heading heading) {
        if (level > 0 && heading.getLevel() > level + 1) {
            item.tell(ProblemCode.HEADING_SKIPPED, file, line(heading), "#".repeat(level), "#".repeat(level + 1));
        }
        level = heading.getLevel();
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (!HTTPS.matcher(link.getDestination()).matches()) {
            item.tell(ProblemCode.LINK_REFUSED, file, line(link), link.getDestination());
        }
        if (PlainText.of(link).isBlank()) {
            item.tell(ProblemCode.LINK_EMPTY, file, line(link));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        String name = image.getDestination();
        if (PlainText.of(image).isBlank()) {
            item.tell(ProblemCode.IMAGE_WITHOUT_ALT, file, line(image), name);
        }
        if (item.image(name, file, line(image))) {
            image.setDestination(RichText.CONTENT_ROOT + item.id() + "/" + name);
        }
        visitChildren(image);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Callout callout) {
            inspect(callout);
        }
        visitChildren(block);
    }

    private void inspect(Callout callout) {
        boolean sheet = callout.kind().filter(Callout.Kind.SHEET::equals).isPresent();
        if (callout.kind().isEmpty() || (!sheet && !callout.about().isEmpty())) {
            String codes = String.join(", ", Callout.Kind.codes());
            item.tell(ProblemCode.CALLOUT_UNKNOWN, file, line(callout), callout.written(), codes);
        }
        if (sheet && !item.citations().containsKey(callout.about())) {
            item.tell(ProblemCode.CITATION_UNKNOWN, file, line(callout), callout.about());
        }
        if (!callout.isClosed()) {
            item.tell(ProblemCode.CALLOUT_OPEN, file, line(callout), callout.written());
        } else if (PlainText.of(callout).isBlank()) {
            item.tell(ProblemCode.CALLOUT_EMPTY, file, line(callout), callout.written());
        }
    }
}
