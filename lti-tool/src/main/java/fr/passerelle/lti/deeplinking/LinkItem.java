package fr.passerelle.lti.deeplinking;

import static fr.passerelle.lti.deeplinking.ContentItem.requireWeb;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.util.Map;

/**
 * A page of the web. It may be framed, or shown by markup of our own.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#link">Deep Linking 3.1</a>
 */
public final class LinkItem implements ContentItem {

    static final String TYPE = "link";

    private final JsonMembers members;

    private LinkItem(JsonMembers members) {
        this.members = members;
    }

    public static LinkItem at(URI url) {
        return new LinkItem(JsonMembers.none()
                .with("type", TYPE)
                .with("url", requireWeb(url).toString()));
    }

    public LinkItem shownAs(Appearance appearance) {
        return new LinkItem(appearance.addedTo(members));
    }

    /** With markup that shows the page inside another. */
    public LinkItem embeddedBy(String html) {
        return new LinkItem(members.with("embed", Map.of("html", html)));
    }

    /** With a frame of this size, and the address to show in it. */
    public LinkItem framed(URI source, int width, int height) {
        return new LinkItem(members.with("iframe", new Picture(source, width, height).writtenAs("src")));
    }

    public LinkItem openedIn(Window window) {
        return new LinkItem(members.with("window", window.written()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> written() {
        return members.asMap();
    }

    @Override
    public String toString() {
        return "LinkItem" + members.asMap().keySet();
    }
}
