package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.admin.linking.NewPlatformPage.Choice;
import fr.passerelle.app.admin.linking.NewPlatformPage.Draft;
import fr.passerelle.app.draft.DraftWords;
import fr.passerelle.app.draft.PlatformDraft;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.web.Messages;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.Preset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was chosen in the first step, and how it is shown again. */
record NewPlatformForm(String preset, String organisation, String name, String site) {
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_SITE = 400;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    static NewPlatformForm empty() {
        return new NewPlatformForm(Preset.MOODLE.word(), "", "", "");
    }

    NewPlatformPage shown(
            List<Organisation> owners, List<PlatformDraft> drafts, List<DraftProblem> problems, Messages texts) {
        return new NewPlatformPage(
                Arrays.stream(Preset.values())
                        .map(each -> new Choice(
                                each.word(),
                                texts.text("linking.preset." + each),
                                each.word().equals(preset)))
                        .toList(),
                owners.stream()
                        .map(each -> new Choice(
                                each.id().toString(),
                                each.name(),
                                each.id().toString().equals(organisation)))
                        .toList(),
                field(DraftProblem.Field.NAME, name, LONGEST_NAME, problems, texts)
                        .hinted(texts.text("linking.name.hint")),
                field(DraftProblem.Field.SITE, site, LONGEST_SITE, problems, texts)
                        .hinted(texts.text("linking.site.hint")),
                Arrays.stream(Preset.values())
                        .filter(each -> !each.needsSite())
                        .map(each -> texts.text("linking.preset." + each))
                        .collect(Collectors.joining(", ")),
                drafts.stream().map(NewPlatformForm::line).toList(),
                !problems.isEmpty());
    }

    private static FormField field(
            DraftProblem.Field field, String value, int longest, List<DraftProblem> problems, Messages texts) {
        DraftWords words = new DraftWords(texts);
        FormField shown = FormField.of(field.name().toLowerCase(Locale.ROOT), words.label(field), value, longest);
        return problems.stream()
                .filter(problem -> problem.field() == field)
                .findFirst()
                .map(problem -> shown.wrong(words.reason(problem)))
                .orElse(shown);
    }

    private static Draft line(PlatformDraft draft) {
        return new Draft(
                LinkingTools.PATH + "/" + draft.id(),
                draft.name(),
                draft.organisation().name(),
                DAY.format(draft.expiresAt()));
    }
}
