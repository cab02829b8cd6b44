package fr.passerelle.app.web;

import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * What a resource needs to answer with a page; made once by the composition root and left in the servlet context, since
 * no container is asked to inject anything of ours.
 */
public record WebTools(Pages pages, Messages messages, Assets assets, Site site, Clock clock) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = WebTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(
            AssetsResource.class,
            PublicPagesResource.class,
            BodyRules.class,
            SecurityHeaders.class,
            PageCompression.class,
            WebErrorMapper.class,
            UnexpectedErrorMapper.class);

    public static WebTools with(Site site, Clock clock) {
        Messages messages = Messages.french();
        Assets assets = Assets.bundled();
        return new WebTools(new Pages(messages, assets, site, clock), messages, assets, site, clock);
    }

    public static WebTools of(ServletContext servlet) {
        return (WebTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the web tools are not in place");
    }
}
