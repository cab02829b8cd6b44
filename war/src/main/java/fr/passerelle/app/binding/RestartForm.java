package fr.passerelle.app.binding;

import fr.passerelle.lti.login.LoginInitiation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
