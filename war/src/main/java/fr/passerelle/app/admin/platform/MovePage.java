package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.form.FormField;
import java.util.List;

/** Where a platform answers, to be changed ({@code admin/platform-move}). */
public record MovePage(String path, String name, List<FormField> fields, boolean wrong) {

    public MovePage {
        fields = List.copyOf(fields);
    }
}
