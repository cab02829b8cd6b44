package fr.passerelle.app.declared;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.catalogue.source.Problems;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.registration.manual.CheckedDraft;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import fr.passerelle.registration.manual.RegistrationDraft;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of one platform of the file, named as the options of {@code platform add}. */
final class DeclarationFields {
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_HOSTS = 2_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<Field> LISTS = Set.of(Field.DEPLOYMENT_IDS, Field.ALLOWED_HOSTS);

    private final Fields fields;
    private final Problems problems;
    private final EgressPolicy policy;
    private final Messages messages;
    private final DraftWords words;
    private final List<Fault> faults;

    DeclarationFields(Fields fields, Problems problems, EgressPolicy policy, Messages messages, List<Fault> faults) {
        this.fields = fields;
        this.problems = problems;
        this.policy = policy;
        this.messages = messages;
        this.words = new DraftWords(messages);
        this.faults = faults;
    }

    /** The platform; empty, with every fault told, when it cannot be used. */
    Optional<Declaration> read() {
        Optional<Preset> preset = preset();
        boolean presetUnknown = preset.isEmpty() && fields.has("preset");
        Map<Field, String> typed = typed(preset.isPresent() || presetUnknown);
        String organisation = organisation();
        boolean anonymous = fields.flag("anonymous");
        boolean ownKeys = fields.flag("own-keys");
        fields.close();
        checkLengths(typed);
        if (presetUnknown) {
            return Optional.empty();
        }
        CheckedDraft checked = preset.map(known -> preset(known, typed)).orElseGet(() -> asTyped(typed));
        checked.problems().forEach(this::tell);
        if (!(checked instanceof CheckedDraft.Usable usable)) {
            return Optional.empty();
        }
        return Optional.of(new Declaration(
                fields.line("organisation"),
                organisation,
                usable.registration().allowingAnonymous(anonymous),
                usable.deployments(),
                ownKeys));
    }

    private Optional<Preset> preset() {
        Optional<String> word = fields.textIfAny("preset");
        Optional<Preset> named = word.flatMap(Preset::named);
        if (word.isPresent() && named.isEmpty()) {
            String known = Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", "));
            fields.tell(ProblemCode.WORD_UNKNOWN, "preset", "preset", word.get(), known);
        } else if (named.isEmpty() && fields.has("preset")) {
            tellMissing("preset");
        }
        return named;
    }

    private Map<Field, String> typed(boolean withSite) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (LISTS.contains(field)) {
                typed.put(field, String.join("\n", fields.texts(key(field))));
            } else if (field != Field.SITE || withSite) {
                // An address without a preset would mean nothing, and is told as a field that does not exist there.
                typed.put(field, fields.textIfAny(key(field)).orElse(""));
            }
        }
        return typed;
    }

    private String organisation() {
        Optional<String> said = fields.textIfAny("organisation");
        if (said.isEmpty() && fields.has("organisation")) {
            tellMissing("organisation");
        }
        String name = said.orElse(Organisations.DEFAULT);
        if (name.length() > LONGEST_ORGANISATION || !isStorable(name)) {
            faults.add(new Fault(fields.line("organisation"), messages.text("declared.organisation")));
        }
        return name;
    }

    private void checkLengths(Map<Field, String> typed) {
        if (typed.getOrDefault(Field.NAME, "").isEmpty()) {
            tell(new DraftProblem(Field.NAME, Code.REQUIRED));
        }
        if (typed.getOrDefault(Field.NAME, "").length() > PlatformChanges.LONGEST_NAME) {
            tell(new DraftProblem(Field.NAME, Code.TOO_LONG));
        }
        if (typed.getOrDefault(Field.ALLOWED_HOSTS, "").length() > LONGEST_HOSTS) {
            tell(new DraftProblem(Field.ALLOWED_HOSTS, Code.TOO_LONG));
        }
        typed.forEach((field, value) -> {
            if (!LISTS.contains(field) && value.length() <= LONGEST_TEXT && !isStorable(value)) {
                tell(new DraftProblem(field, Code.MALFORMED));
            }
        });
    }

    private static boolean isStorable(String text) {
        return StoredText.of(text, LONGEST_TEXT).equals(text);
    }

    private CheckedDraft preset(Preset preset, Map<Field, String> typed) {
        Map<Field, String> values = new EnumMap<>(typed);
        values.remove(Field.NAME);
        values.remove(Field.SITE);
        return new PresetDraft(preset, value(typed, Field.NAME), value(typed, Field.SITE), values).check(policy);
    }

    private CheckedDraft asTyped(Map<Field, String> typed) {
        return new RegistrationDraft(
                        value(typed, Field.NAME),
                        value(typed, Field.ISSUER),
                        value(typed, Field.CLIENT_ID),
                        value(typed, Field.AUTHORIZATION_ENDPOINT),
                        value(typed, Field.TOKEN_ENDPOINT),
                        value(typed, Field.TOKEN_AUDIENCE),
                        value(typed, Field.JWKS_URI),
                        value(typed, Field.DEPLOYMENT_IDS),
                        value(typed, Field.ALLOWED_HOSTS))
                .check(policy);
    }

    private static String value(Map<Field, String> typed, Field field) {
        return typed.getOrDefault(field, "");
    }

    private void tell(DraftProblem problem) {
        String key = key(problem.field());
        if (problem.code() != Code.REQUIRED) {
            Fault fault = new Fault(fields.line(key), messages.text("declared.field", key, words.reason(problem)));
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        } else {
            tellMissing(key);
        }
    }

    /** A value that is there and of another shape was told already. */
    private void tellMissing(String key) {
        boolean told = fields.has(key)
                && problems.all().stream()
                        .anyMatch(
                                known -> known.code() == ProblemCode.TEXT_EXPECTED && known.line() == fields.line(key));
        if (!told) {
            fields.tell(ProblemCode.FIELD_MISSING, key, key);
        }
    }

    private static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
