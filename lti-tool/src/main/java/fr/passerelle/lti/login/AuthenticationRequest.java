package fr.passerelle.lti.login;

import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the browser carries to the platform: to the registered authorization endpoint and nowhere else, by
 * redirect or, when that would be too long for some server, by a form that submits itself.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#step-2-authentication-request">Security Framework 5.1.1.2</a>
 */
public final class AuthenticationRequest {

    private static final int LONGEST_URL = 2000;

    private final URI endpoint;
    private final Map<String, String> parameters;
    private final State state;
    private final StateId stateId;
    private final BrowserSecret secret;
    private final String storageTarget;

    private AuthenticationRequest(
            URI endpoint, Map<String, String> parameters, State state, PendingLogin login, BrowserSecret secret) {
        this.endpoint = endpoint;
        this.parameters = Collections.unmodifiableMap(parameters);
        this.state = state;
        this.stateId = login.id();
        this.secret = secret;
        this.storageTarget = login.storage();
    }

    /** The request that answers a login; {@code launchUri} is the one registered redirect URI. */
    static AuthenticationRequest answering(
            LoginInitiation initiation, Registration registration, Remembered remembered, URI launchUri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "openid");
        parameters.put("response_type", "id_token");
        parameters.put("response_mode", "form_post");
        parameters.put("prompt", "none");
        parameters.put("client_id", registration.clientId());
        parameters.put("redirect_uri", launchUri.toString());
        parameters.put("login_hint", initiation.loginHint());
        initiation.messageHint().ifPresent(hint -> parameters.put("lti_message_hint", hint));
        parameters.put("state", remembered.state().value());
        parameters.put("nonce", remembered.login().nonce());
        return new AuthenticationRequest(
                registration.authorizationEndpoint(),
                parameters,
                remembered.state(),
                remembered.login(),
                remembered.secret());
    }

    /** A login that was remembered: its state, and the secret for the browser. */
    record Remembered(PendingLogin login, State state, BrowserSecret secret) {}

    /** Where the form posts to. */
    public URI endpoint() {
        return endpoint;
    }

    /** The fields of the form, in a steady order. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The same as a redirect; keeps a query the endpoint has. */
    public URI asRedirect() {
        String base = endpoint.toString();
        String separator = endpoint.getRawQuery() == null ? "?" : "&";
        return URI.create(base + separator + encoded());
    }

    /** Whether the redirect is short enough for every server (2,000 characters). */
    public boolean fitsInUrl() {
        return asRedirect().toString().length() <= LONGEST_URL;
    }

    public State state() {
        return state;
    }

    public StateId stateId() {
        return stateId;
    }

    /** To be kept by this browser only, under {@link StateId#cookieName()} or in its storage. */
    public BrowserSecret secret() {
        return secret;
    }

    /** The frame that offers platform storage, if the platform named one. */
    public Optional<String> storageTarget() {
        return storageTarget.isEmpty() ? Optional.empty() : Optional.of(storageTarget);
    }

    private String encoded() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + percentEncoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String percentEncoded(String value) {
        // A plus sign for a space is only right in forms; some platforms read it literally in a query.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AuthenticationRequest[" + stateId + "]";
    }
}
