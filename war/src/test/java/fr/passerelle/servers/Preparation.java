package fr.passerelle.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** What a server needs that takes no settings from Arquillian, or that Arquillian has no adapter for. */
public final class Preparation implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Domains.class);
        if (property("arquillian.launch").equals("jetty")) {
            builder.service(DeployableContainer.class, JettyHome.class);
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /** GlassFish, whose settings are all in its own file, and Payara, which was made from it. */
    public static final class Domains {

        public void prepare(@Observes BeforeStart starting) {
            String launched = property("arquillian.launch");
            if (launched.equals("glassfish") || launched.equals("payara")) {
                Domain.of(Path.of(property("servers.installed")))
                        .prepare(
                                Map.of("8080", property("servers.http.port"), "4848", property("servers.jmx.port")),
                                List.of(
                                        "-DPASSERELLE_HOME=" + property("servers.home"),
                                        "-DPASSERELLE_PUBLIC_URL=http://localhost:" + property("servers.http.port")
                                                + "/passerelle",
                                        "-DPASSERELLE_ALLOW_LOOPBACK=true"));
            }
        }
    }
}
