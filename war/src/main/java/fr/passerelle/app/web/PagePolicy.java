package fr.passerelle.app.web;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who may show a page in a frame, and where its forms may go: the two lines of the content security policy that differ
 * from page to page. Everything else is the same for all, and set by {@link SecurityHeaders}.
 *
 * <p>A resource states it with {@link #on}; a response that states nothing is {@link #ALONE}.
 */
public final class PagePolicy {

    /** Not in any frame, forms to ourselves only. */
    public static final PagePolicy ALONE = new PagePolicy("'none'", true, false);

    /** In any frame: only for a page on which nothing can be done, such as a refusal. */
    public static final PagePolicy SHOWN_ANYWHERE = new PagePolicy("*", true, false);

    static final String PROPERTY = "Passerelle-Page-Policy";

    private final String frameAncestors;
    private final boolean postsToUsOnly;
    private final boolean framesOurs;

    private PagePolicy(String frameAncestors, boolean postsToUsOnly, boolean framesOurs) {
        this.frameAncestors = frameAncestors;
        this.framesOurs = framesOurs;
        this.postsToUsOnly = postsToUsOnly;
    }

    /** In the frames of these origins; only scheme, host and port of each address are looked at. */
    public static PagePolicy framedBy(Collection<URI> platforms) {
        return platforms.isEmpty()
                ? ALONE
                : new PagePolicy(
                        platforms.stream().map(PagePolicy::origin).distinct().collect(Collectors.joining(" ")),
                        true,
                        false);
    }

    /**
     * The same page, with forms that may leave for a platform. The directive is left out rather than filled with the
     * platform's origin, because browsers apply it to the redirects that follow, and a platform may send its people on
     * to a sign-in service we have never heard of.
     */
    public PagePolicy postingAnywhere() {
        return new PagePolicy(frameAncestors, false, framesOurs);
    }

    /** The same page, which shows a page of ours in a frame. */
    public PagePolicy framingOurs() {
        return new PagePolicy(frameAncestors, postsToUsOnly, true);
    }

    /** States this policy on an answer; the header never leaves as such. */
    public ResponseBuilder on(ResponseBuilder answer) {
        return answer.header(PROPERTY, this);
    }

    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
                + "connect-src 'self'; "
                + (framesOurs ? "frame-src 'self'; " : "")
                + (postsToUsOnly ? "form-action 'self'; " : "")
                + "base-uri 'none'; frame-ancestors " + frameAncestors;
    }

    private static String origin(URI platform) {
        String host = platform.getHost();
        if (host == null || platform.getScheme() == null) {
            throw new IllegalArgumentException("not an origin: " + platform);
        }
        String port = platform.getPort() < 0 ? "" : ":" + platform.getPort();
        return (platform.getScheme() + "://" + host).toLowerCase(Locale.ROOT) + port;
    }
}
