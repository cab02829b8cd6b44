package fr.passerelle.app.admin.invitation;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the pages about invitations need; left in the servlet context. */
public record InvitationTools(InvitationUpkeep invitations, Organisations organisations) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = InvitationTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(InvitationsResource.class);

    /** Where the pages are. */
    public static final String PATH = AreaTools.PATH + "/invitations";

    public static final NavEntry NAV = new NavEntry("invitations", PATH);

    static InvitationTools of(ServletContext servlet) {
        return (InvitationTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the invitations are not in place");
    }
}
