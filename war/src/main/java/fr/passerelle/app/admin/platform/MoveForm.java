package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of a platform that may change when it moves, by field. */
record MoveForm(Map<Field, String> values) {
    private static final List<Field> FIELDS = List.of(
            Field.ISSUER,
            Field.CLIENT_ID,
            Field.AUTHORIZATION_ENDPOINT,
            Field.TOKEN_ENDPOINT,
            Field.TOKEN_AUDIENCE,
            Field.JWKS_URI,
            Field.ALLOWED_HOSTS);
    private static final int LONGEST = 2_000;

    MoveForm {
        values = Map.copyOf(values);
    }

    static MoveForm of(Registration known) {
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
        return new MoveForm(values);
    }

    static List<Field> fields() {
        return FIELDS;
    }

    PresetDraft draft(String name) {
        return new PresetDraft(Preset.GENERIC, name, "", values);
    }

    List<FormField> shown(List<DraftProblem> problems, DraftWords words) {
        return FIELDS.stream()
                .map(field -> {
                    FormField shown =
                            FormField.of(field.name(), words.label(field), values.getOrDefault(field, ""), LONGEST);
                    boolean optional = field == Field.TOKEN_AUDIENCE || field == Field.ALLOWED_HOSTS;
                    return problems.stream()
                            .filter(problem -> problem.field() == field)
                            .findFirst()
                            .map(problem -> shown.wrong(words.reason(problem)))
                            .map(wrong -> optional ? wrong : wrong.needed())
                            .orElse(optional ? shown : shown.needed());
                })
                .toList();
    }
}
