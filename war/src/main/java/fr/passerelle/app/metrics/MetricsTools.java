package fr.passerelle.app.metrics;

import fr.passerelle.app.settings.AddressRanges;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/**
 * What counting needs; made once by the composition root and left in the servlet context.
 *
 * @param readers who may read it
 */
public record MetricsTools(Metrics metrics, AddressRanges readers) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = MetricsTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(MetricsResource.class, TimingFilter.class);

    static MetricsTools of(ServletContext servlet) {
        return (MetricsTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the metrics are not in place");
    }
}
