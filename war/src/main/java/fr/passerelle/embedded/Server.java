package fr.passerelle.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** One web application on one Tomcat, from start to stop. */
public final class Server {
    private static final int REFUSED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // The application says itself, in one sentence, why it does not start; Tomcat would add three stack traces.
    private static final List<Logger> TOLD_ELSEWHERE = List.of(
            Logger.getLogger("org.apache.catalina.core.StandardContext"),
            Logger.getLogger("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/]"));

    private Server() {}

    /**
     * Serves the unpacked web application at the address until the process is asked to stop.
     *
     * @param started is run once, when the server answers
     * @return the exit status: 0 after an orderly stop, 1 when the start was refused (the reason is on standard error)
     */
    public static int run(Path webapp, InetSocketAddress address, Runnable started) throws IOException {
        Tomcat tomcat = tomcat(webapp, address);
        Context context = application(tomcat, webapp);
        Farewell farewell = new Farewell();
        context.getPipeline().addValve(farewell);
        TOLD_ELSEWHERE.forEach(logger -> logger.setLevel(Level.OFF));
        try {
            tomcat.start();
        } catch (LifecycleException notStarted) {
            System.err.println(reason(notStarted, address));
            return REFUSED;
        }
        if (context.getState() != LifecycleState.STARTED) {
            return REFUSED;
        }
        TOLD_ELSEWHERE.forEach(logger -> logger.setLevel(null));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat, farewell), "stop"));
        started.run();
        tomcat.getServer().await();
        return 0;
    }

    private static Tomcat tomcat(Path webapp, InetSocketAddress address) throws IOException {
        // A tenth of the start, and nobody asks: /metrics says how the server is.
        Registry.disableRegistry();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(
                Files.createDirectories(webapp.resolveSibling("tomcat")).toString());
        Connector connector = new Connector();
        connector.setProperty("address", address.getHostString());
        connector.setPort(address.getPort());
        connector.setThrowOnFailure(true);
        connector.setXpoweredBy(false);
        // A form may be as long as an id_token with its state; the application refuses what is longer itself.
        connector.setMaxPostSize(256 * 1024);
        // As the file of a Tomcat that is installed says: three times less than the class's own default.
        connector.setProperty("connectionTimeout", "20000");
        // A class of a thousand clicks at once: Tomcat's default of 100 lets the system turn connections away.
        connector.setProperty("acceptCount", "2000");
        connector.setProperty("compression", "on");
        connector.setProperty("maxHttpRequestHeaderSize", String.valueOf(32 * 1024));
        // Moodle's lti_message_hint is raw JSON (Q2): braces and quotes arrive unencoded from careless platforms.
        connector.setProperty("relaxedQueryChars", "{}|\"<>[]\\^`");
        tomcat.setConnector(connector);
        tomcat.setAddDefaultWebXmlToWebapp(false);
        return tomcat;
    }

    private static Context application(Tomcat tomcat, Path webapp) {
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(Refusals.class.getName());
        StandardContext context = (StandardContext) tomcat.addWebapp("", webapp.toString());
        // Our own loader has the application's classes too: the web application's would only find them more slowly.
        context.setParentClassLoader(Server.class.getClassLoader());
        context.setDelegate(true);
        context.setFailCtxIfServletStartFails(true);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        StandardJarScanner scanner = (StandardJarScanner) context.getJarScanner();
        scanner.setScanManifest(false);
        scanner.setScanClassPath(false);
        return context;
    }

    private static String reason(LifecycleException notStarted, InetSocketAddress address) {
        for (Throwable cause = notStarted; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "L’adresse " + address.getHostString() + ":" + address.getPort()
                        + " est déjà prise ou n’existe pas sur cette machine :"
                        + " changez PASSERELLE_HOST ou PASSERELLE_PORT.";
            }
        }
        return "Le serveur n’a pas pu démarrer : " + notStarted.getMessage();
    }

    private static void stop(Tomcat tomcat, Farewell farewell) {
        try {
            farewell.say(PATIENCE);
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException stopped) {
            System.err.println("L’arrêt du serveur a échoué : " + stopped.getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
