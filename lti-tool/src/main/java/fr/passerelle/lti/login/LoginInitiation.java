package fr.passerelle.lti.login;

import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.Fault;
import fr.passerelle.lti.refusal.LaunchError.LoginParameterMissing;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's first call, by GET or form POST: unsigned, so nothing in it is believed. Hints are opaque
 * and go back unaltered. Parameters this library does not know are ignored.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#step-1-third-party-initiated-login">Security Framework 5.1.1.1</a>
 */
public final class LoginInitiation {

    private static final int MAX_LENGTH = 8 * 1024;

    /** A deployment id travels inside the state, which must stay short enough to come back. */
    private static final int LONGEST_ID = 255;

    private final Map<String, List<String>> parameters;
    private final String issuer;
    private final String loginHint;
    private final String targetLinkUri;

    private LoginInitiation(Map<String, List<String>> parameters) {
        this.parameters = parameters;
        this.issuer = required("iss");
        this.loginHint = required("login_hint");
        this.targetLinkUri = required("target_link_uri");
    }

    /**
     * Reads the parameters of the request, from its query or its form.
     *
     * @throws LaunchRefused {@code LOGIN_PARAMETER_MISSING} if a required parameter is absent, or a known
     *     one is repeated or longer than 8 KB (deployment ids: 255 characters)
     */
    public static LoginInitiation from(Map<String, List<String>> parameters) {
        LoginInitiation initiation = new LoginInitiation(Map.copyOf(parameters));
        List.of("client_id", "lti_message_hint", "lti_storage_target").forEach(initiation::single);
        List.of("lti_deployment_id", "deployment_id").forEach(name -> initiation.single(name, LONGEST_ID));
        return initiation;
    }

    public String issuer() {
        return issuer;
    }

    public String loginHint() {
        return loginHint;
    }

    /** As sent: neither checked nor to be followed. */
    public String targetLinkUri() {
        return targetLinkUri;
    }

    public Optional<String> clientId() {
        return single("client_id");
    }

    public Optional<String> messageHint() {
        return single("lti_message_hint");
    }

    /** {@code lti_deployment_id}, or Canvas's {@code deployment_id}. */
    public Optional<String> deploymentHint() {
        return single("lti_deployment_id", LONGEST_ID).or(() -> single("deployment_id", LONGEST_ID));
    }

    /** The frame that offers platform storage, {@code _parent} or a name. */
    public Optional<String> storageTarget() {
        return single("lti_storage_target");
    }

    private String required(String name) {
        return single(name).orElseThrow(() -> refused(name, Fault.ABSENT));
    }

    private Optional<String> single(String name) {
        return single(name, MAX_LENGTH);
    }

    private Optional<String> single(String name, int longest) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refused(name, Fault.REPEATED);
        }
        Optional<String> value = values.stream().filter(text -> !text.isEmpty()).findFirst();
        if (value.isPresent() && value.get().length() > longest) {
            throw refused(name, Fault.TOO_LONG);
        }
        return value;
    }

    private static LaunchRefused refused(String parameter, Fault fault) {
        return new LaunchRefused(new LoginParameterMissing(Fact.of(parameter), fault));
    }

    @Override
    public String toString() {
        return "LoginInitiation[" + Fact.of(issuer) + "]";
    }
}
