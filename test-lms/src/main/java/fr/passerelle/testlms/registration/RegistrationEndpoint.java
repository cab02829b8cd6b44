package fr.passerelle.testlms.registration;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lets a tool in that presents itself properly, with the token of its invitation (F-5, F-7). */
public final class RegistrationEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/openid-registration.php";

    private static final String BEARER = "Bearer ";

    private final PlatformEndpoints platform;
    private final Tools tools;
    private final RegistrationLinks links;
    private final Faults faults;

    public RegistrationEndpoint(PlatformEndpoints platform, Tools tools, RegistrationLinks links, Faults faults) {
        this.platform = platform;
        this.tools = tools;
        this.links = links;
        this.faults = faults;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.mediaType().equals("application/json")) {
            throw ClientMetadata.error("invalid_client_metadata", "Content-Type must be application/json");
        }
        if (!links.use(token(request))) {
            throw new Refusal(Answer.json(
                    401, Map.of("error", "invalid_token", "error_description", "unknown, used or too old")));
        }
        if (faults.strikes(Fault.REGISTRATION_REFUSED)) {
            throw ClientMetadata.error("invalid_client_metadata", "this tool is not wanted");
        }
        ClientMetadata metadata = ClientMetadata.from(Json.readObject(request.body())
                .orElseThrow(() -> ClientMetadata.error("invalid_client_metadata", "not a JSON object")));
        RegisteredTool tool = register(metadata);
        request.note("client_id", tool.clientId());
        return Answer.json(200, json(tool));
    }

    private static String token(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .orElse("");
    }

    private RegisteredTool register(ClientMetadata metadata) {
        Set<String> scopes =
                faults.strikes(Fault.REGISTRATION_REDUCED_SCOPES) ? Set.of(Scopes.SCORE) : metadata.scopes();
        return tools.register((clientId, deploymentId) -> new RegisteredTool(
                clientId,
                deploymentId,
                metadata.name(),
                metadata.addresses(),
                metadata.redirectUris(),
                scopes,
                metadata.claims(),
                metadata.custom(),
                platform));
    }

    private Map<String, Object> json(RegisteredTool tool) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!faults.strikes(Fault.REGISTRATION_WITHOUT_CLIENT_ID)) {
            json.put("client_id", tool.clientId());
        }
        json.put("response_types", List.of("id_token"));
        json.put("jwks_uri", tool.addresses().jwks());
        json.put("initiate_login_uri", tool.addresses().initiateLogin());
        json.put("grant_types", List.of("client_credentials", "implicit"));
        json.put("redirect_uris", tool.redirectUris());
        json.put("application_type", "web");
        json.put("token_endpoint_auth_method", "private_key_jwt");
        json.put("client_name", tool.name());
        json.put("scope", String.join(" ", new TreeSet<>(tool.scopes())));
        json.put(ClientMetadata.TOOL_CONFIGURATION, configuration(tool));
        return json;
    }

    private Map<String, Object> configuration(RegisteredTool tool) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("version", "1.3.0");
        if (!faults.strikes(Fault.REGISTRATION_WITHOUT_DEPLOYMENT)) {
            configuration.put("deployment_id", tool.deploymentId());
        }
        configuration.put("target_link_uri", tool.addresses().launch());
        configuration.put("domain", tool.addresses().launch().getAuthority());
        // Moodle (seen 2026-11): launches of links are not listed, labels and placements are dropped (Q17).
        configuration.put("messages", List.of());
        configuration.put("custom_parameters", tool.custom());
        configuration.put("claims", new TreeSet<>(tool.claims()));
        return configuration;
    }
}
