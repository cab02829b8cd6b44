package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.profile.ToolMessage;
import fr.passerelle.registration.profile.ToolProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What we ask of a platform: of our scopes and messages those it supports, and of a person the opaque
 * identifier alone, never a name or an e-mail address.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0#tool-configuration">Dynamic Registration 2.2</a>
 */
public final class ClientRegistrationRequest {

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private final ToolProfile profile;
    private final Set<String> scopesSupported;
    private final Map<String, List<String>> messagesSupported;
    private final boolean canvas;

    private ClientRegistrationRequest(
            ToolProfile profile,
            Set<String> scopesSupported,
            Map<String, List<String>> messagesSupported,
            boolean canvas) {
        this.profile = profile;
        this.scopesSupported = scopesSupported;
        this.messagesSupported = messagesSupported;
        this.canvas = canvas;
    }

    /** What this tool asks of this platform. */
    public static ClientRegistrationRequest of(ToolProfile profile, PlatformConfiguration platform) {
        return new ClientRegistrationRequest(
                profile, platform.scopesSupported(), platform.messagesSupported(), platform.isProduct("canvas"));
    }

    /** What this tool asks of a platform of which nothing is known: all it can use. */
    public static ClientRegistrationRequest of(ToolProfile profile) {
        return new ClientRegistrationRequest(profile, Set.of(), Map.of(), false);
    }

    /** Our scopes that the platform supports; all of ours if it does not say. */
    public Set<Scope> scopes() {
        return profile.scopes().stream()
                .filter(scope -> scopesSupported.isEmpty() || scopesSupported.contains(scope.uri()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The request as JSON. */
    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("application_type", "web");
        members.put("response_types", List.of("id_token"));
        members.put("grant_types", List.of("implicit", "client_credentials"));
        members.put("initiate_login_uri", profile.loginUri().toString());
        members.put("redirect_uris", List.of(profile.launchUri().toString()));
        members.put("client_name", profile.clientName());
        profile.translatedNames().forEach((language, name) -> members.put("client_name#" + language, name));
        members.put("jwks_uri", profile.jwksUri().toString());
        profile.pages().forEach((name, address) -> members.put(name, address.toString()));
        if (!profile.contacts().isEmpty()) {
            members.put("contacts", profile.contacts());
        }
        members.put("token_endpoint_auth_method", "private_key_jwt");
        members.put("scope", scopes().stream().map(Scope::uri).sorted().collect(Collectors.joining(" ")));
        members.put(TOOL, toolConfiguration());
        return Document.write(members);
    }

    private Map<String, Object> toolConfiguration() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("domain", profile.domain());
        members.put("target_link_uri", profile.launchUri().toString());
        if (!profile.description().isEmpty()) {
            members.put("description", profile.description());
        }
        if (!profile.customParameters().isEmpty()) {
            members.put("custom_parameters", profile.customParameters());
        }
        members.put("claims", List.of("iss", "sub"));
        members.put("messages", messages());
        if (canvas) {
            members.put("https://canvas.instructure.com/lti/privacy_level", "anonymous");
        }
        return members;
    }

    private List<Map<String, Object>> messages() {
        List<Map<String, Object>> wanted = new ArrayList<>();
        for (ToolMessage message : profile.messages()) {
            if (messagesSupported.isEmpty() || messagesSupported.containsKey(message.type())) {
                wanted.add(written(message));
            }
        }
        return wanted;
    }

    private Map<String, Object> written(ToolMessage message) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", message.type());
        members.put("target_link_uri", profile.launchUri().toString());
        if (!message.label().isEmpty()) {
            members.put("label", message.label());
        }
        List<String> placements = placements(message);
        if (!placements.isEmpty()) {
            members.put("placements", placements);
        }
        return members;
    }

    /** Placements the platform does not offer would be refused by some. */
    private List<String> placements(ToolMessage message) {
        List<String> offered = messagesSupported.getOrDefault(message.type(), List.of());
        return message.placements().stream()
                .filter(placement -> offered.isEmpty() || offered.contains(placement))
                .toList();
    }
}
