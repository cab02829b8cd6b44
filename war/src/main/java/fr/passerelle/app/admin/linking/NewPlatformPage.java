package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.form.FormField;
import java.util.List;

/**
 * The first step: which product, whose, where ({@code admin/new-platform}).
 *
 * @param owners the organisations to choose from; empty while there is none, and then one is made
 * @param drafts what was begun and waits
 */
public record NewPlatformPage(
        List<Choice> presets,
        List<Choice> owners,
        FormField name,
        FormField site,
        String siteless,
        List<Draft> drafts,
        boolean wrong) {

    public NewPlatformPage {
        presets = List.copyOf(presets);
        owners = List.copyOf(owners);
        drafts = List.copyOf(drafts);
    }

    /** One line of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** One platform that was begun. */
    public record Draft(String path, String name, String organisation, String until) {}
}
