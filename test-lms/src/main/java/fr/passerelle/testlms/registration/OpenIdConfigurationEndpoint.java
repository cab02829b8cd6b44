package fr.passerelle.testlms.registration;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What this platform says of itself to a tool that registers (F-3). */
public final class OpenIdConfigurationEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/openid-configuration.php";

    private static final int TOO_LONG = 300_000;

    private final PlatformEndpoints platform;
    private final Faults faults;
    private final Habits habits;

    public OpenIdConfigurationEndpoint(PlatformEndpoints platform, Faults faults, Habits habits) {
        this.platform = platform;
        this.faults = faults;
        this.habits = habits;
    }

    @Override
    public Answer answer(Request request) {
        if (faults.strikes(Fault.CONFIGURATION_DOWN)) {
            return Answer.empty(503);
        }
        if (faults.strikes(Fault.CONFIGURATION_NOT_JSON)) {
            return Answer.of(200, "text/html; charset=utf-8", "<h1>Maintenance</h1>");
        }
        if (faults.strikes(Fault.CONFIGURATION_REDIRECTED)) {
            return Answer.empty(302).with("Location", "https://autre-plateforme.example" + PATH);
        }
        return Answer.json(200, configuration());
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new LinkedHashMap<>();
        boolean foreign = faults.strikes(Fault.CONFIGURATION_FROM_ANOTHER_ISSUER);
        configuration.put("issuer", foreign ? "https://autre-plateforme.example" : platform.issuer());
        configuration.put("token_endpoint", platform.tokenEndpoint());
        if (!platform.tokenAudience().equals(platform.tokenEndpoint().toString())) {
            configuration.put("authorization_server", platform.tokenAudience());
        }
        configuration.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        configuration.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        boolean moved = faults.strikes(Fault.CONFIGURATION_WITH_OTHER_KEYS);
        configuration.put("jwks_uri", moved ? platform.base() + "/autres-cles" : platform.jwks());
        configuration.put("authorization_endpoint", platform.authorizationEndpoint());
        if (!faults.strikes(Fault.CONFIGURATION_INCOMPLETE)) {
            configuration.put("registration_endpoint", platform.registrationEndpoint());
        }
        if (faults.strikes(Fault.CONFIGURATION_HUGE)) {
            configuration.put("remplissage", "x".repeat(TOO_LONG));
        }
        configuration.putAll(abilities(habits.personality().product()));
        return configuration;
    }

    private static Map<String, Object> abilities(String product) {
        TreeSet<String> scopes = new TreeSet<>(Scopes.known());
        scopes.add("openid");
        Map<String, Object> abilities = new LinkedHashMap<>();
        abilities.put("scopes_supported", scopes);
        abilities.put("response_types_supported", List.of("id_token"));
        abilities.put("subject_types_supported", List.of("public", "pairwise"));
        abilities.put("id_token_signing_alg_values_supported", List.of("RS256"));
        abilities.put("claims_supported", ClientMetadata.CLAIMS);
        abilities.put(
                "https://purl.imsglobal.org/spec/lti-platform-configuration",
                Map.of(
                        "product_family_code",
                        product,
                        "version",
                        "1",
                        "messages_supported",
                        List.of(
                                Map.of("type", "LtiResourceLinkRequest"),
                                Map.of("type", "LtiDeepLinkingRequest"),
                                Map.of("type", "LtiSubmissionReviewRequest"),
                                Map.of("type", "DataPrivacyLaunchRequest")),
                        "variables",
                        List.of("Context.id", "Context.id.history", "ResourceLink.id", "User.id")));
        return abilities;
    }
}
