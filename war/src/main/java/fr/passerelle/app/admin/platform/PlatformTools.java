package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.upkeep.KeyUpkeep;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.registration.ToolRegistration;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the pages about platforms need; left in the servlet context. */
public record PlatformTools(PlatformUpkeep platforms, KeyUpkeep keys, ToolRegistration registration) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = PlatformTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(PlatformsResource.class, PlatformResource.class, MoveResource.class, RemovalResource.class);

    /** Where the pages are. */
    public static final String PATH = AreaTools.PATH + "/plateformes";

    public static final NavEntry NAV = new NavEntry("platforms", PATH);

    static PlatformTools of(ServletContext servlet) {
        return (PlatformTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the pages of platforms are not in place");
    }
}
