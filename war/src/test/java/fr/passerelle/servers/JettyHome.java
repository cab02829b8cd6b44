package fr.passerelle.servers;

import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Jetty's distribution in a process of its own, into whose folder archives are put. The adapter that exists embeds Jetty
 * in the JVM of the tests, among their libraries: nobody runs the WAR so.
 *
 * <p>It is a servlet container and nothing more (the modules {@code http} and {@code ee10-deploy}); our settings are in its
 * environment, and its log is {@code jetty/jetty.log} in our home folder.
 */
public final class JettyHome implements DeployableContainer<JettyHome.Places> {
    private static final long DEADLINE_MS = 180_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    /** Where things are is told by the build in system properties: there is nothing to configure. */
    public static final class Places implements ContainerConfiguration {

        @Override
        public void validate() {
            // nothing can be wrong
        }
    }

    @Override
    public Class<Places> getConfigurationClass() {
        return Places.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(webapps());
            Process started = server().start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
            process = started;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        awaitStatus("/", 404);
    }

    /** Under the name of the archive. */
    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        Path whole = base().resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(whole.toFile(), true);
        try {
            Files.move(whole, webapps().resolve(archive.getName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitStatus("/" + archive.getName().replace(".war", "") + "/health/ready", 200);
        return new ProtocolMetaData();
    }

    @Override
    public void undeploy(Archive<?> archive) {
        try {
            Files.delete(webapps().resolve(archive.getName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitStatus("/", 404);
    }

    @Override
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            Deadline.of(DEADLINE_MS).until("Jetty has ended", () -> !running.isAlive());
        }
    }

    private static ProcessBuilder server() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Commands.JAVA,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djetty.base=" + base(),
                "-jar",
                property("servers.installed") + "/start.jar",
                "jetty.http.host=127.0.0.1",
                "jetty.http.port=" + property("servers.http.port"),
                "jetty.deploy.scanInterval=1",
                // Last: what follows the module of an environment is set for that environment only.
                "--modules=http,ee10-deploy"));
        builder.environment()
                .putAll(Map.of(
                        "PASSERELLE_HOME",
                        property("servers.home"),
                        "PASSERELLE_PUBLIC_URL",
                        "http://localhost:" + property("servers.http.port") + "/passerelle",
                        "PASSERELLE_ALLOW_LOOPBACK",
                        "true"));
        return builder.redirectErrorStream(true).redirectOutput(log().toFile());
    }

    private void awaitStatus(String path, int status) {
        URI address = URI.create("http://127.0.0.1:" + property("servers.http.port") + path);
        HttpRequest request = HttpRequest.newBuilder(address).build();
        Deadline.of(DEADLINE_MS)
                .until(
                        address + " answers " + status + ": see " + log(),
                        () -> client.send(request, BodyHandlers.discarding()).statusCode() == status);
    }

    private static Path webapps() {
        return base().resolve("webapps");
    }

    private static Path log() {
        return base().resolve("jetty.log");
    }

    private static Path base() {
        return Path.of(property("servers.home"), "jetty");
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
