package fr.passerelle.app.launch;

import fr.passerelle.app.binding.RestartOffers;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.metrics.Metrics;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.platform.Registrations;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the doors need; made once by the composition root and left in the servlet context. */
public record LaunchTools(
        LtiTool lti,
        ToolKeyRows keys,
        LaunchDoor door,
        Registrations platforms,
        RefusedLaunches journal,
        RestartOffers restarts,
        Metrics metrics) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = LaunchTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(LoginResource.class, LaunchResource.class, KeysResource.class, LaunchRefusedMapper.class);

    static LaunchTools of(ServletContext servlet) {
        return (LaunchTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the doors are not in place");
    }
}
