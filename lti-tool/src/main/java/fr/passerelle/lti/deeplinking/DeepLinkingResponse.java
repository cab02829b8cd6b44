package fr.passerelle.lti.deeplinking;

import java.net.URI;

/**
 * The signed answer of the picker: to be posted by the browser, from the frame that received the request, as
 * a form with the one field {@link #FIELD}. Good for five minutes; the address may hold a session key.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-response-message">Deep Linking 4.5</a>
 */
public record DeepLinkingResponse(URI returnUrl, String jwt) {

    /** The name of the form's field. */
    public static final String FIELD = "JWT";

    /** Neither token nor session key. */
    @Override
    public String toString() {
        return "DeepLinkingResponse[" + returnUrl.getHost() + "]";
    }
}
