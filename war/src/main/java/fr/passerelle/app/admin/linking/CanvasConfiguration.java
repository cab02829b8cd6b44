package fr.passerelle.app.admin.linking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.profile.ToolProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Canvas reads by itself when a developer key is made by address.
 *
 * @see <a href="https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config">Canvas:
 *     Configuring</a>
 */
final class CanvasConfiguration {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PLACEMENTS = List.of("assignment_selection", "link_selection");

    private CanvasConfiguration() {}

    static String of(ToolProfile profile, String pick) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", profile.clientName());
        members.put("description", profile.description());
        members.put("target_link_uri", profile.launchUri().toString());
        members.put("oidc_initiation_url", profile.loginUri().toString());
        members.put("public_jwk_url", profile.jwksUri().toString());
        members.put("scopes", profile.scopes().stream().map(Scope::uri).sorted().toList());
        members.put("custom_fields", profile.customParameters());
        members.put("extensions", List.of(extension(profile, pick)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written", impossible);
        }
    }

    /** Of a person the opaque identifier alone (F-6). */
    private static Map<String, Object> extension(ToolProfile profile, String pick) {
        return Map.of(
                "platform",
                "canvas.instructure.com",
                "domain",
                profile.domain(),
                "privacy_level",
                "anonymous",
                "settings",
                Map.of(
                        "text",
                        profile.clientName(),
                        "placements",
                        PLACEMENTS.stream()
                                .map(placement -> placement(placement, profile, pick))
                                .toList()));
    }

    private static Map<String, Object> placement(String placement, ToolProfile profile, String pick) {
        return Map.of(
                "placement",
                placement,
                "message_type",
                "LtiDeepLinkingRequest",
                "target_link_uri",
                profile.launchUri().toString(),
                "text",
                pick);
    }
}
