package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.draft.PlatformDraft;
import fr.passerelle.app.web.Messages;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import fr.passerelle.registration.manual.RegistrationDraft;
import fr.passerelle.registration.profile.ToolProfile;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was typed in the second step, and how it is shown again under the product's labels. */
record DraftForm(PlatformDraft draft, Map<Field, String> typed) {
    private static final List<Field> ALL = List.of(
            Field.ISSUER,
            Field.CLIENT_ID,
            Field.DEPLOYMENT_IDS,
            Field.AUTHORIZATION_ENDPOINT,
            Field.TOKEN_ENDPOINT,
            Field.JWKS_URI,
            Field.TOKEN_AUDIENCE,
            Field.ALLOWED_HOSTS);
    private static final int LONGEST = 2_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    DraftForm {
        typed = Map.copyOf(typed);
    }

    static List<Field> fields() {
        return ALL;
    }

    PresetDraft values() {
        return new PresetDraft(draft.preset(), draft.name(), draft.site(), typed);
    }

    DraftPage shown(List<DraftProblem> problems, ToolProfile profile, Messages texts) {
        List<FormField> asked = new ArrayList<>();
        List<FormField> unusual = new ArrayList<>();
        for (Field field : ALL) {
            (draft.preset().asks().contains(field) ? asked : unusual).add(shown(field, problems, texts));
        }
        return new DraftPage(
                LinkingTools.PATH + "/" + draft.id(),
                draft.name(),
                draft.organisation().name(),
                texts.text("linking.preset." + draft.preset()),
                DAY.format(draft.expiresAt()),
                texts.text("linking.where." + draft.preset()),
                paste(profile, texts),
                asked,
                derived(texts),
                unusual,
                unusual.stream()
                        .anyMatch(field ->
                                !field.value().isEmpty() || !field.problem().isEmpty()),
                !problems.isEmpty());
    }

    private FormField shown(Field field, List<DraftProblem> problems, Messages texts) {
        DraftWords words = new DraftWords(texts);
        FormField plain = FormField.of(field.name(), label(texts, field), typed.getOrDefault(field, ""), LONGEST);
        FormField shown = field == Field.DEPLOYMENT_IDS ? plain.hinted(texts.text("linking.deployment.hint")) : plain;
        FormField needed =
                draft.preset().asks().contains(field) && field != Field.DEPLOYMENT_IDS ? shown.needed() : shown;
        return problems.stream()
                .filter(problem -> problem.field() == field)
                .findFirst()
                .map(problem -> needed.wrong(words.reason(problem)))
                .orElse(needed);
    }

    private List<DraftPage.Paste> paste(ToolProfile profile, Messages texts) {
        return ToolValue.askedBy(draft.preset()).stream()
                .map(value -> new DraftPage.Paste(
                        "paste-" + value.name().toLowerCase(Locale.ROOT), paste(value, texts), value.of(profile)))
                .toList();
    }

    private Map<String, String> derived(Messages texts) {
        RegistrationDraft values = new PresetDraft(draft.preset(), draft.name(), draft.site(), Map.of()).values();
        Map<Field, String> known = new EnumMap<>(Field.class);
        known.put(Field.ISSUER, values.issuer());
        known.put(Field.AUTHORIZATION_ENDPOINT, values.authorizationEndpoint());
        known.put(Field.TOKEN_ENDPOINT, values.tokenEndpoint());
        known.put(Field.JWKS_URI, draft.preset() == Preset.BLACKBOARD ? "" : values.jwksUri());
        Map<String, String> shown = new LinkedHashMap<>();
        known.forEach((field, value) -> {
            if (!value.isEmpty()) {
                shown.put(label(texts, field), value);
            }
        });
        return shown;
    }

    /** The product's own words where they are known. */
    private String label(Messages texts, Field field) {
        String own = draft.preset() + "." + field;
        return texts.keys().contains("linking.back." + own)
                ? texts.text("linking.back." + own)
                : texts.text("draft.field." + field);
    }

    private String paste(ToolValue value, Messages texts) {
        String own = draft.preset() + "." + value;
        return texts.keys().contains("linking.paste." + own)
                ? texts.text("linking.paste." + own)
                : texts.text("linking.paste." + value);
    }
}
