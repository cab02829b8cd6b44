package fr.passerelle.app.web;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * What the public pages must know about this installation: where it answers, who runs it, whom to write to.
 *
 * @param publicUrl where browsers reach us; its path, if any, is put before every link
 * @param operator the name of the organisation that answers for this installation
 * @param contact a {@code mailto:} or {@code https:} address, for accessibility, personal data and security alike
 */
public record Site(URI publicUrl, String operator, URI contact) {

    public Site {
        Objects.requireNonNull(publicUrl.getHost(), "the public URL has no host");
        if (!contact.isAbsolute()) {
            throw new IllegalArgumentException("the contact is not an absolute URI: " + contact);
        }
    }

    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Scheme, host and port, as browsers write them where a form comes from. */
    public String origin() {
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        return (publicUrl.getScheme() + "://" + publicUrl.getHost()).toLowerCase(Locale.ROOT) + port;
    }

    /** The path of an address of ours, as a browser must ask for it: {@code link("/accessibilite")}. */
    public String link(String path) {
        String base = Objects.requireNonNullElse(publicUrl.getRawPath(), "");
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /**
     * The whole address of one of our links. For redirects: the server in front of us may speak another scheme than the one
     * we hear, and a frame in an https page goes to no http address.
     */
    public URI address(String link) {
        return publicUrl.resolve(link);
    }

    /** The contact as people read it: without its {@code mailto:}. */
    public String readableContact() {
        return "mailto".equalsIgnoreCase(contact.getScheme()) ? contact.getSchemeSpecificPart() : contact.toString();
    }
}
