package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Parameters;
import java.net.URI;

/** What a tool asks of us; holding one proves that every parameter is as A-11 says. */
record AuthenticationRequest(
        RegisteredTool tool, URI redirectUri, String loginHint, String messageHint, String state, String nonce) {

    /** Who asks and where the answer goes: wrong, and nothing goes back. */
    static URI redirectUri(Parameters parameters, Tools tools) {
        RegisteredTool tool = tool(parameters, tools);
        return tool.redirectUris().stream()
                .filter(uri ->
                        uri.toString().equals(parameters.first("redirect_uri").orElse("")))
                .findFirst()
                .orElseThrow(() ->
                        AuthenticationError.onOwnPage("redirect_uri n’est pas une adresse que l’outil a déclarée"));
    }

    static AuthenticationRequest from(Parameters parameters, Tools tools) {
        URI redirectUri = redirectUri(parameters, tools);
        if (parameters.repeated()) {
            throw AuthenticationError.posted("invalid_request", "a parameter came twice");
        }
        requireExactly(parameters, "scope", "openid", "invalid_scope");
        requireExactly(parameters, "response_type", "id_token", "unsupported_response_type");
        requireExactly(parameters, "response_mode", "form_post", "invalid_request");
        requireExactly(parameters, "prompt", "none", "invalid_request");
        return new AuthenticationRequest(
                tool(parameters, tools),
                redirectUri,
                required(parameters, "login_hint"),
                required(parameters, "lti_message_hint"),
                required(parameters, "state"),
                required(parameters, "nonce"));
    }

    private static RegisteredTool tool(Parameters parameters, Tools tools) {
        return tools.withClientId(parameters.first("client_id").orElse(""))
                .orElseThrow(() -> AuthenticationError.onOwnPage("client_id est inconnu"));
    }

    private static void requireExactly(Parameters parameters, String name, String value, String error) {
        if (!parameters.first(name).orElse("").equals(value)) {
            throw AuthenticationError.posted(error, name + " must be " + value);
        }
    }

    private static String required(Parameters parameters, String name) {
        return parameters
                .first(name)
                .orElseThrow(() -> AuthenticationError.posted("invalid_request", name + " is missing"));
    }
}
