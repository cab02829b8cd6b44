package fr.passerelle.app.admin.linking;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.draft.PlatformDrafts;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.registration.ToolRegistration;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What linking by hand needs; left in the servlet context. */
public record LinkingTools(
        PlatformDrafts drafts, Organisations organisations, PlatformUpkeep platforms, ToolRegistration registration) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = LinkingTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(NewPlatformResource.class, DraftResource.class, ConfigurationResource.class);

    static final String PLATFORMS = AreaTools.PATH + "/plateformes";
    static final String PATH = PLATFORMS + "/nouvelle";

    static LinkingTools of(ServletContext servlet) {
        return (LinkingTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "linking by hand is not in place");
    }
}
