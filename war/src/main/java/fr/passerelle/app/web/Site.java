package fr.passerelle.app.web;

import fr.passerelle.app.settings.AccessibilityAudit;
import fr.passerelle.app.settings.AccessibilityAudit.Conformity;
import fr.passerelle.app.settings.Imprint;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * What the public pages must know about this installation: where it answers, and who answers for it.
 *
 * @param publicUrl where browsers reach us; its path, if any, is put before every link
 */
public record Site(URI publicUrl, Imprint imprint) {

    public Site {
        Objects.requireNonNull(publicUrl.getHost(), "the public URL has no host");
    }

    /** Of an organisation of which no more is known than whom to write to. */
    public Site(URI publicUrl, String publisher, URI contact) {
        this(publicUrl, Imprint.of(publisher, contact));
    }

    /** What may be said that day: without an audit, or long after it, nothing good. */
    public Conformity conformity(LocalDate today) {
        return imprint.audit()
                .filter(audit -> !audit.expiredOn(today))
                .map(AccessibilityAudit::conformity)
                .orElse(Conformity.NONE);
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

    /** An address as people read it: without its {@code mailto:}. */
    public static String readable(URI address) {
        return "mailto".equalsIgnoreCase(address.getScheme()) ? address.getSchemeSpecificPart() : address.toString();
    }
}
