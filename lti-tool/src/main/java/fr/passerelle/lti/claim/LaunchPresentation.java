package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where and how the platform shows us. Texts not sent are empty; sizes are as sent. The return address may
 * hold a person's session key (Moodle): never log it.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#launch-presentation-claim">LTI Core 5.4.4</a>
 */
public record LaunchPresentation(
        String documentTarget, String width, String height, String locale, String returnAddress) {

    /** Nothing was said. */
    public static final LaunchPresentation UNSPOKEN = new LaunchPresentation("", "", "", "", "");

    public static LaunchPresentation read(JsonObject claim) {
        return new LaunchPresentation(
                claim.textOrEmpty("document_target"),
                claim.textOrEmpty("width"),
                claim.textOrEmpty("height"),
                claim.textOrEmpty("locale"),
                claim.textOrEmpty("return_url"));
    }

    /** Where to send the browser back to; only http and https addresses come out. */
    public Optional<URI> returnUrl() {
        try {
            URI address = new URI(returnAddress);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "LaunchPresentation[" + documentTarget + ", " + locale + "]";
    }
}
