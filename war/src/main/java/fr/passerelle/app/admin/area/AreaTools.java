package fr.passerelle.app.admin.area;

import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.signin.AdminSession;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/**
 * What the frame of the administration needs; made once by the composition root and left in the servlet context.
 *
 * @param entries the menu, in order
 * @param attentions whatever may need somebody
 */
public record AreaTools(
        AdminSessions sessions,
        Accounts accounts,
        Organisations organisations,
        AuditTrail trail,
        List<NavEntry> entries,
        List<Attention> attentions) {

    /** Where everything of it is, under the application's root. */
    public static final String PATH = "/admin";

    /** Where somebody signs in. */
    public static final String SIGN_IN = PATH + "/connexion";

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = AreaTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(AdminFilter.class, HomeResource.class, HistoryResource.class);

    /** The line of the menu that is this room's own. */
    public static final NavEntry HISTORY = new NavEntry("history", HistoryResource.PATH);

    public AreaTools {
        entries = List.copyOf(entries);
        attentions = List.copyOf(attentions);
    }

    public static AreaTools of(ServletContext servlet) {
        return (AreaTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the administration is not in place");
    }

    /** The frame of one page; a notice that waits is taken, and shown no more. */
    AdminFrame frame(AdminSession session, String here, WebTools web) {
        Reach reach = session.account().reach();
        return new AdminFrame(
                entries.stream()
                        .filter(entry -> reach.isEverything() || !entry.forEverythingOnly())
                        .map(entry -> AdminFrame.Entry.of(entry, here, web.messages()))
                        .toList(),
                here.equals(PATH),
                session.account().email().text(),
                reach.organisation().flatMap(organisations::find).map(Organisation::name),
                session.csrf(),
                sessions.told(session).map(Notice::read));
    }
}
