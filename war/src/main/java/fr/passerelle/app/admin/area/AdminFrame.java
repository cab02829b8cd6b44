package fr.passerelle.app.admin.area;

import fr.passerelle.app.web.Messages;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a page of the administration: the parameter {@code frame} of its template, handed to the layout
 * {@code admin/frame}.
 *
 * @param home whether it is the home page itself
 * @param organisation whose administrator it is; empty for the whole instance
 * @param csrf what each form of the page must send as {@code csrf}; {@code admin/csrf} writes the field
 */
public record AdminFrame(
        List<Entry> entries,
        boolean home,
        String email,
        Optional<String> organisation,
        String csrf,
        Optional<Notice> notice) {

    public AdminFrame {
        entries = List.copyOf(entries);
    }

    /** One line of the menu, as shown. */
    public record Entry(String text, String path, boolean current) {

        static Entry of(NavEntry entry, String here, Messages messages) {
            return new Entry(messages.text("area.nav." + entry.name()), entry.path(), entry.leadsTo(here));
        }
    }
}
