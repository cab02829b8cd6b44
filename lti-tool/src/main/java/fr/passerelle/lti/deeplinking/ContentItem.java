package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.internal.JsonMembers;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something picked for a course. Sizes are pixels, 0 for unsaid; texts may be empty; what is unsaid is not
 * sent.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#content-item-types">Deep Linking 3</a>
 */
public sealed interface ContentItem permits LtiResourceLinkItem, LinkItem, FileItem, HtmlItem, ImageItem {

    /** The type on the wire, as platforms list it in what they accept. */
    String type();

    /** The item as JSON members. */
    Map<String, Object> written();

    /** An icon or thumbnail. */
    record Picture(URI url, int width, int height) {

        public Picture {
            requireWeb(url);
        }

        Map<String, Object> written() {
            return writtenAs("url");
        }

        Map<String, Object> writtenAs(String address) {
            return JsonMembers.none()
                    .with(address, url.toString())
                    .withSize("width", width)
                    .withSize("height", height)
                    .asMap();
        }
    }

    /** A window to open an item in. */
    record Window(String targetName, int width, int height, String windowFeatures) {

        Map<String, Object> written() {
            return JsonMembers.none()
                    .with("targetName", targetName)
                    .withSize("width", width)
                    .withSize("height", height)
                    .with("windowFeatures", windowFeatures)
                    .asMap();
        }
    }

    /** A stretch of time; an end at {@link Instant#MAX} or a start at {@link Instant#MIN} is unsaid. */
    record Interval(Instant start, Instant end) {

        public Interval {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("nothing ends before it starts");
            }
        }

        Map<String, Object> written() {
            return JsonMembers.none()
                    .with("startDateTime", start.equals(Instant.MIN) ? "" : seconds(start))
                    .with("endDateTime", end.equals(Instant.MAX) ? "" : seconds(end))
                    .asMap();
        }

        private static String seconds(Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** The address, which a browser may be sent to. */
    static URI requireWeb(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a content item's address is one of the web");
        }
        return address;
    }
}
