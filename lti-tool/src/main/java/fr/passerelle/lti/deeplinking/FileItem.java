package fr.passerelle.lti.deeplinking;

import static fr.passerelle.lti.deeplinking.ContentItem.requireWeb;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A file to be copied by the platform, from an address that need not live long.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#file">Deep Linking 3.3</a>
 */
public final class FileItem implements ContentItem {

    static final String TYPE = "file";

    private final JsonMembers members;

    private FileItem(JsonMembers members) {
        this.members = members;
    }

    public static FileItem at(URI url) {
        return new FileItem(JsonMembers.none()
                .with("type", TYPE)
                .with("url", requireWeb(url).toString()));
    }

    public FileItem shownAs(Appearance appearance) {
        return new FileItem(appearance.addedTo(members));
    }

    public FileItem ofMediaType(String mediaType) {
        return new FileItem(members.with("mediaType", mediaType));
    }

    /** Until when the address works. */
    public FileItem until(Instant expiresAt) {
        return new FileItem(members.with(
                "expiresAt", expiresAt.truncatedTo(ChronoUnit.SECONDS).toString()));
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
        return "FileItem" + members.asMap().keySet();
    }
}
