package fr.passerelle.app.draft;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of a platform that change when it moves, by field, as somebody typed them; nothing else of it changes. */
public record MovedPlatform(Map<Field, String> values) {
    private static final List<Field> FIELDS = List.of(
            Field.ISSUER,
            Field.CLIENT_ID,
            Field.AUTHORIZATION_ENDPOINT,
            Field.TOKEN_ENDPOINT,
            Field.TOKEN_AUDIENCE,
            Field.JWKS_URI,
            Field.ALLOWED_HOSTS);

    public MovedPlatform {
        values = Map.copyOf(values);
    }

    /** Where it is now. */
    public static MovedPlatform of(Registration known) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.ISSUER, known.issuer());
        values.put(Field.CLIENT_ID, known.clientId());
        values.put(Field.AUTHORIZATION_ENDPOINT, known.authorizationEndpoint().toString());
        values.put(Field.TOKEN_ENDPOINT, known.tokenEndpoint().toString());
        // One that follows from the token endpoint follows it to its new place.
        values.put(
                Field.TOKEN_AUDIENCE,
                known.tokenAudience().equals(known.tokenEndpoint().toString()) ? "" : known.tokenAudience());
        values.put(Field.JWKS_URI, known.jwksUri().toString());
        values.put(Field.ALLOWED_HOSTS, String.join(" ", known.allowedHosts()));
        return new MovedPlatform(values);
    }

    /** What may change, in the order of a form. */
    public static List<Field> fields() {
        return FIELDS;
    }

    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The same with these values in the place of its own. */
    public MovedPlatform with(Map<Field, String> others) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(values);
        all.putAll(others);
        return new MovedPlatform(all);
    }

    /** To be checked as if it were linked by hand. */
    public PresetDraft draft(String name) {
        return new PresetDraft(Preset.GENERIC, name, "", values);
    }

    /** The platform at its new place: how it signs and what product it is stay. */
    public Registration moved(Registration before, CheckedDraft.Usable there) {
        Registration now = there.registration();
        return Registration.of(now.issuer(), now.clientId())
                .product(before.product())
                .algorithms(before.algorithms())
                .tokenAudience(value(Field.TOKEN_AUDIENCE))
                .allowedHosts(now.allowedHosts())
                .endpoints(now.authorizationEndpoint(), now.tokenEndpoint(), now.jwksUri());
    }
}
