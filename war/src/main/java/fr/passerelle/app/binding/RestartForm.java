package fr.passerelle.app.binding;

import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.platform.Registration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that make a platform's call once more, from a tab of its own: the same hints, less the platform's storage,
 * which a tab without an opener cannot reach.
 */
public final class RestartForm {

    private RestartForm() {}

    public static Map<String, String> of(LoginInitiation initiation) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", initiation.issuer());
        fields.put("login_hint", initiation.loginHint());
        fields.put("target_link_uri", initiation.targetLinkUri());
        initiation.clientId().ifPresent(id -> fields.put("client_id", id));
        initiation.messageHint().ifPresent(hint -> fields.put("lti_message_hint", hint));
        initiation.deploymentHint().ifPresent(hint -> fields.put("lti_deployment_id", hint));
        return Collections.unmodifiableMap(fields);
    }

    /** The same of a login that was answered; nothing if its hints, or a very long target, did not travel. */
    static Optional<Map<String, String>> of(PendingLogin login, Registration registration) {
        return RestartNote.hints(login)
                .filter(hints -> !login.targetLinkUri().isEmpty())
                .map(hints -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("iss", registration.issuer());
                    fields.put("login_hint", hints.login());
                    fields.put("target_link_uri", login.targetLinkUri());
                    fields.put("client_id", registration.clientId());
                    fields.put("lti_message_hint", hints.message());
                    fields.put("lti_deployment_id", login.deploymentHint());
                    fields.values().removeIf(String::isEmpty);
                    return Collections.unmodifiableMap(fields);
                });
    }
}
