package fr.passerelle.app.catalogue.source;

import fr.passerelle.app.learning.citation.Citation;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes what CommonMark would not, or not as we need it: callouts with their title in words, and links, which lead out
 * of the frame the page is shown in and say so.
 */
final class AuthoredHtml implements NodeRenderer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Map<String, Citation> citations;

    AuthoredHtml(HtmlNodeRendererContext context, Map<String, Citation> citations) {
        this.context = context;
        this.html = context.getWriter();
        this.citations = citations;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Callout.class, Link.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            link(link.getDestination(), () -> children(link));
        } else {
            callout((Callout) node);
        }
    }

    private void link(String address, Runnable text) {
        html.tag("a", Map.of("href", address, "target", "_blank"));
        text.run();
        html.tag("span", Map.of("class", "unseen"));
        html.text(" " + Sentences.word("link.elsewhere"));
        html.tag("/span");
        html.tag("/a");
    }

    private void callout(Callout callout) {
        String kind = callout.kind().map(Callout.Kind::code).orElse("");
        Optional<Citation> cited = cited(callout);
        html.line();
        html.tag("div", Map.of("class", "callout " + kind));
        html.tag("p", Map.of("class", "callout-title"));
        callout.kind().ifPresent(known -> html.text(Sentences.word("callout." + known.code())));
        cited.ifPresent(citation -> {
            html.text(Sentences.word("callout.fiche.colon"));
            link(citation.sheet().address().toString(), () -> html.text(citation.title()));
        });
        html.tag("/p");
        html.line();
        children(callout);
        cited.ifPresent(this::checked);
        html.tag("/div");
        html.line();
    }

    private void checked(Citation citation) {
        html.tag("p", Map.of("class", "callout-checked"));
        html.text(citation.checkedOn()
                .map(day -> Sentences.word("callout.fiche.checked", day.format(DAY)))
                .orElseGet(() -> Sentences.word("callout.fiche.unchecked")));
        html.tag("/p");
    }

    private Optional<Citation> cited(Callout callout) {
        boolean sheet = callout.kind().filter(Callout.Kind.SHEET::equals).isPresent();
        return sheet ? Optional.ofNullable(citations.get(callout.about())) : Optional.empty();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
