package fr.passerelle.lti.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a person goes back to, and what the platform should tell them or write down: plain text, without
 * personal data. Empty texts are not sent. Only signed messages make one; it may hold a session key: never
 * log it.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#launch-presentation-claim">LTI Core 5.4.4</a>
 */
public final class ReturnAddress {

    private final URI address;

    private ReturnAddress(URI address) {
        this.address = address;
    }

    /**
     * The address, if a browser may be sent there: https, or the scheme the platform's own pages have (http in
     * tests and demo), a host, no user information.
     */
    public static Optional<ReturnAddress> in(String text, String platformScheme) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean usable = scheme.equals("https") || (scheme.equals("http") && platformScheme.equals("http"));
            return usable && address.getHost() != null && address.getRawUserInfo() == null
                    ? Optional.of(new ReturnAddress(address))
                    : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /** With a text for the person ({@code lti_msg}). */
    public ReturnAddress withMessage(String text) {
        return with("lti_msg", text);
    }

    /** With a text for the person, who did not get what they came for ({@code lti_errormsg}). */
    public ReturnAddress withErrorMessage(String text) {
        return with("lti_errormsg", text);
    }

    /** With a text for the platform's log ({@code lti_log}). */
    public ReturnAddress withLog(String text) {
        return with("lti_log", text);
    }

    /** With a text for the platform's log of errors ({@code lti_errorlog}). */
    public ReturnAddress withErrorLog(String text) {
        return with("lti_errorlog", text);
    }

    /** To be opened in the frame we were launched in. */
    public URI uri() {
        return address;
    }

    private ReturnAddress with(String parameter, String text) {
        if (text.isBlank()) {
            return this;
        }
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        String start = fragment < 0 ? whole : whole.substring(0, fragment);
        String end = fragment < 0 ? "" : whole.substring(fragment);
        String separator =
                address.getRawQuery() == null ? "?" : address.getRawQuery().isEmpty() ? "" : "&";
        // %20, since some platforms read a plus sign in a query literally.
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return new ReturnAddress(URI.create(start + separator + parameter + "=" + encoded + end));
    }

    @Override
    public String toString() {
        return "ReturnAddress[" + address.getHost() + "]";
    }
}
