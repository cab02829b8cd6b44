package fr.passerelle.lti.deeplinking;

import static fr.passerelle.lti.deeplinking.ContentItem.requireWeb;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A link that launches us. Give the registered launch address without a query, and say in the custom
 * parameters which content is meant: some platforms refuse any other address, and some every item without one.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#lti-resource-link">Deep Linking 3.2</a>
 */
public final class LtiResourceLinkItem implements ContentItem {

    static final String TYPE = "ltiResourceLink";
    private static final String LINE_ITEM = "lineItem";
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,100}");

    private final JsonMembers members;

    private LtiResourceLinkItem(JsonMembers members) {
        this.members = members;
    }

    public static LtiResourceLinkItem at(URI url) {
        return new LtiResourceLinkItem(JsonMembers.none()
                .with("type", TYPE)
                .with("url", requireWeb(url).toString()));
    }

    public LtiResourceLinkItem shownAs(Appearance appearance) {
        return new LtiResourceLinkItem(appearance.addedTo(members));
    }

    /** What every launch of the link will bring back. Names are in lower case: Schoology and Moodle make them so. */
    public LtiResourceLinkItem with(Map<String, String> custom) {
        if (!custom.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("a custom parameter has a name of a-z, 0-9 and _");
        }
        return new LtiResourceLinkItem(members.with("custom", new TreeMap<>(custom)));
    }

    /** With a gradebook column. */
    public LtiResourceLinkItem graded(ItemLineItem lineItem) {
        return new LtiResourceLinkItem(members.with(LINE_ITEM, lineItem.written()));
    }

    public LtiResourceLinkItem openedIn(Window window) {
        return new LtiResourceLinkItem(members.with("window", window.written()));
    }

    public LtiResourceLinkItem framed(int width, int height) {
        return new LtiResourceLinkItem(members.with(
                "iframe",
                JsonMembers.none()
                        .withSize("width", width)
                        .withSize("height", height)
                        .asMap()));
    }

    /** When learners can open it. */
    public LtiResourceLinkItem available(Interval when) {
        return new LtiResourceLinkItem(members.with("available", when.written()));
    }

    /** When learners can hand in work. */
    public LtiResourceLinkItem submission(Interval when) {
        return new LtiResourceLinkItem(members.with("submission", when.written()));
    }

    LtiResourceLinkItem ungraded() {
        return new LtiResourceLinkItem(members.without(LINE_ITEM));
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
        return "LtiResourceLinkItem" + members.asMap().keySet();
    }
}
