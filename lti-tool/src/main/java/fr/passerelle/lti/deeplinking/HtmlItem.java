package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.internal.JsonMembers;
import java.util.Map;

/**
 * A piece of markup of our own, to be put in a page of the platform.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#html-fragment">Deep Linking 3.4</a>
 */
public final class HtmlItem implements ContentItem {

    static final String TYPE = "html";

    private final JsonMembers members;

    private HtmlItem(JsonMembers members) {
        this.members = members;
    }

    public static HtmlItem of(String html) {
        if (html.isBlank()) {
            throw new IllegalArgumentException("there is markup to send");
        }
        return new HtmlItem(JsonMembers.none().with("type", TYPE).with("html", html));
    }

    public HtmlItem shownAs(Appearance appearance) {
        return new HtmlItem(appearance.addedTo(members));
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
        return "HtmlItem" + members.asMap().keySet();
    }
}
