package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.form.FormField;
import java.util.List;
import java.util.Map;

/**
 * The second step ({@code admin/platform-draft}): our values for the platform, and the platform's for us.
 *
 * @param where the way through the product's screens
 * @param paste what to paste there, under the product's own labels
 * @param asked what the platform shows, to be pasted here
 * @param derived what follows by itself, by label
 * @param unusual for an installation whose addresses are others
 * @param open whether one of the unusual ones is filled in or wrong
 */
public record DraftPage(
        String path,
        String name,
        String organisation,
        String product,
        String until,
        String where,
        List<Paste> paste,
        List<FormField> asked,
        Map<String, String> derived,
        List<FormField> unusual,
        boolean open,
        boolean wrong) {

    public DraftPage {
        paste = List.copyOf(paste);
        asked = List.copyOf(asked);
        unusual = List.copyOf(unusual);
    }

    /** One value to copy. */
    public record Paste(String id, String label, String value) {}
}
