package fr.passerelle.lti.deeplinking;

import static fr.passerelle.lti.deeplinking.ContentItem.requireWeb;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.util.Map;

/**
 * An image to be shown as it is.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#image">Deep Linking 3.5</a>
 */
public final class ImageItem implements ContentItem {

    static final String TYPE = "image";

    private final JsonMembers members;

    private ImageItem(JsonMembers members) {
        this.members = members;
    }

    public static ImageItem at(URI url) {
        return new ImageItem(JsonMembers.none()
                .with("type", TYPE)
                .with("url", requireWeb(url).toString()));
    }

    public ImageItem shownAs(Appearance appearance) {
        return new ImageItem(appearance.addedTo(members));
    }

    public ImageItem sized(int width, int height) {
        return new ImageItem(members.withSize("width", width).withSize("height", height));
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
        return "ImageItem" + members.asMap().keySet();
    }
}
