package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Bends the fields of a login initiation as each fault says. */
final class LoginFaults {

    static final String FOREIGN_TARGET = "https://autre-site.example/lti/launch";

    private static final Map<Fault, Consumer<Map<String, String>>> TWISTS = twists();

    private LoginFaults() {}

    static void apply(LaunchScript script, Map<String, String> fields) {
        script.faults()
                .forEach(fault -> TWISTS.getOrDefault(fault, unbent -> {}).accept(fields));
    }

    private static Map<Fault, Consumer<Map<String, String>>> twists() {
        Map<Fault, Consumer<Map<String, String>>> twists = new EnumMap<>(Fault.class);
        twists.put(Fault.UNKNOWN_LOGIN_PARAMETERS, fields -> {
            fields.put("canvas_region", "eu-west-1");
            fields.put("canvas_environment", "prod");
            fields.put("vide", "");
        });
        twists.put(Fault.LOGIN_WITHOUT_ISSUER, fields -> fields.remove("iss"));
        twists.put(Fault.LOGIN_WITHOUT_HINT, fields -> fields.remove("login_hint"));
        twists.put(Fault.LOGIN_WITHOUT_TARGET, fields -> fields.remove("target_link_uri"));
        twists.put(Fault.LOGIN_WITHOUT_CLIENT_ID, fields -> fields.remove("client_id"));
        twists.put(Fault.STORAGE_UNANNOUNCED, fields -> fields.remove("lti_storage_target"));
        twists.put(Fault.LOGIN_WITHOUT_DEPLOYMENT, fields -> fields.remove("lti_deployment_id"));
        twists.put(Fault.LOGIN_FROM_UNKNOWN_PLATFORM, fields -> fields.put("iss", "https://autre-plateforme.example"));
        twists.put(Fault.LOGIN_FOR_UNKNOWN_CLIENT, fields -> fields.put("client_id", "un-autre-client"));
        twists.put(Fault.FOREIGN_TARGET_LINK, fields -> fields.put("target_link_uri", FOREIGN_TARGET));
        twists.put(Fault.UNKNOWN_DEPLOYMENT, fields -> fields.put("lti_deployment_id", ClaimFaults.UNKNOWN_DEPLOYMENT));
        return twists;
    }
}
