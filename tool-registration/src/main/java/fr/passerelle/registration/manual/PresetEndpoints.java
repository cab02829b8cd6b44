package fr.passerelle.registration.manual;

import fr.passerelle.registration.manual.DraftProblem.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses of a product, as far as they are known: {@code {site}} stands for the address of the site, {@code
 * {client}} for the client id, and an empty text for what must be asked.
 */
record PresetEndpoints(String issuer, String authorization, String token, String jwks) {

    /** Not known beforehand. */
    static final String ASKED = "";

    /** The paths of Moodle's module, and of what was made from it. */
    static PresetEndpoints ofModLti() {
        return new PresetEndpoints(
                "{site}", "{site}/mod/lti/auth.php", "{site}/mod/lti/token.php", "{site}/mod/lti/certs.php");
    }

    /** All of them are on a page of the platform, to be copied. */
    static PresetEndpoints shown() {
        return new PresetEndpoints(ASKED, ASKED, ASKED, ASKED);
    }

    boolean follow(String word) {
        return Stream.of(issuer, authorization, token, jwks).anyMatch(template -> template.contains(word));
    }

    Set<Field> asked() {
        Map<Field, String> templates = templates();
        templates.values().removeIf(template -> !template.equals(ASKED));
        return templates.keySet();
    }

    /** What is known once the site and the client id are. */
    Map<Field, String> known(String site, String client) {
        Map<Field, String> known = templates();
        known.values().removeIf(ASKED::equals);
        known.replaceAll((field, template) -> template.replace("{site}", site).replace("{client}", client));
        return known;
    }

    private Map<Field, String> templates() {
        Map<Field, String> templates = new EnumMap<>(Field.class);
        templates.put(Field.ISSUER, issuer);
        templates.put(Field.AUTHORIZATION_ENDPOINT, authorization);
        templates.put(Field.TOKEN_ENDPOINT, token);
        templates.put(Field.JWKS_URI, jwks);
        return templates;
    }
}
