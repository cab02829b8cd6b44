package fr.passerelle.testlms.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.testlms.school.ToolAddresses;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a tool says of itself; holding one proves that it is as F-5 says. */
record ClientMetadata(
        String name,
        ToolAddresses addresses,
        List<URI> redirectUris,
        Set<String> scopes,
        Set<String> claims,
        Map<String, String> custom) {

    static final String TOOL_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    static final List<String> CLAIMS = List.of("sub", "iss", "name", "given_name", "family_name", "email");

    static ClientMetadata from(ObjectNode body) {
        requireText(body, "application_type", "web");
        requireText(body, "token_endpoint_auth_method", "private_key_jwt");
        requireAmong(body, "response_types", "id_token");
        requireAmong(body, "grant_types", "client_credentials");
        requireAmong(body, "grant_types", "implicit");
        JsonNode tool = body.path(TOOL_CONFIGURATION);
        URI target = uri(tool, "target_link_uri");
        requireText(tool, "domain", target.getAuthority());
        return new ClientMetadata(
                text(body, "client_name"),
                new ToolAddresses(uri(body, "initiate_login_uri"), target, uri(body, "jwks_uri")),
                redirectUris(body),
                scopes(body),
                claims(tool),
                custom(tool));
    }

    private static List<URI> redirectUris(ObjectNode body) {
        List<URI> uris = new ArrayList<>();
        body.path("redirect_uris").forEach(uri -> uris.add(uri(uri.asText(), "redirect_uris")));
        if (uris.isEmpty()) {
            throw error("invalid_redirect_uri", "redirect_uris is missing or empty");
        }
        return uris;
    }

    private static Set<String> scopes(ObjectNode body) {
        Set<String> asked = Scopes.parse(body.path("scope").asText());
        if (!Scopes.known().containsAll(asked)) {
            throw error("invalid_client_metadata", "scope names something that is not supported");
        }
        return asked;
    }

    private static Set<String> claims(JsonNode tool) {
        Set<String> asked = new TreeSet<>(List.of("iss", "sub"));
        tool.path("claims").forEach(claim -> asked.add(claim.asText()));
        asked.retainAll(CLAIMS);
        return asked;
    }

    private static Map<String, String> custom(JsonNode tool) {
        Map<String, String> custom = new LinkedHashMap<>();
        tool.path("custom_parameters").properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw error("invalid_client_metadata", "custom_parameters are texts");
            }
            custom.put(field.getKey(), field.getValue().textValue());
        });
        return custom;
    }

    private static void requireText(JsonNode body, String name, String value) {
        if (!text(body, name).equals(value)) {
            throw error("invalid_client_metadata", name + " must be " + value);
        }
    }

    private static void requireAmong(ObjectNode body, String name, String value) {
        for (JsonNode one : body.path(name)) {
            if (one.asText().equals(value)) {
                return;
            }
        }
        throw error("invalid_client_metadata", name + " must contain " + value);
    }

    private static URI uri(JsonNode body, String name) {
        return uri(text(body, name), name);
    }

    private static URI uri(String text, String name) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException broken) {
            throw error("invalid_client_metadata", name + " is not an address");
        }
        throw error("invalid_client_metadata", name + " is not an address of the web");
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw error("invalid_client_metadata", name + " is missing");
        }
        return value.textValue();
    }

    /** An error of RFC 7591, 3.2.2. */
    static Refusal error(String code, String description) {
        return new Refusal(Answer.json(400, Map.of("error", code, "error_description", description)));
    }
}
