package fr.passerelle.testlms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tool as a program of its own beside this one: started, waited for, asked for an invitation. */
final class ToolProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);
    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/lti/register\\?invitation=\\S+");

    private final Path war;
    private final Path home;
    private final int port;
    private final Process process;

    private ToolProcess(Path war, Path home, int port) throws IOException {
        this.war = war;
        this.home = home;
        this.port = port;
        this.process = command("serve")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    /** Starts the tool and waits until it is ready. */
    static ToolProcess start(Path war, Path home, int port) {
        requireFree(port);
        try {
            Files.createDirectories(home);
            ToolProcess tool = new ToolProcess(war, home, port);
            tool.awaitReady();
            return tool;
        } catch (IOException broken) {
            throw new ProgramFailure("L’outil n’a pas pu être démarré avec " + war + ".");
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Asks the tool for a registration link, as an administrator would on its command line. */
    URI invite() {
        try {
            Process invitation = command("invite").redirectErrorStream(true).start();
            String output = new String(invitation.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher link = INVITATION.matcher(output);
            if (!invitation.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || !link.find()) {
                throw new ProgramFailure(
                        "L’outil n’a pas donné de lien d’enregistrement (commande «\u00a0invite\u00a0»).");
            }
            return URI.create(link.group());
        } catch (IOException broken) {
            throw new ProgramFailure("La commande «\u00a0invite\u00a0» de l’outil n’a pas pu être lancée.");
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    /** Waits until the tool ends by itself. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new ProgramFailure("L’outil s’est arrêté au démarrage. Son journal est dans " + log() + ".");
            }
            if (System.nanoTime() > end) {
                close();
                throw new ProgramFailure(
                        "L’outil n’est pas prêt après une minute. Son journal est dans " + log() + ".");
            }
            pause();
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(CALL_LIMIT)
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private ProcessBuilder command(String verb) {
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(java, "-jar", war.toString(), verb);
        command.environment()
                .putAll(Map.of(
                        "PASSERELLE_HOME", home.toString(),
                        "PASSERELLE_PORT", String.valueOf(port),
                        "PASSERELLE_PUBLIC_URL", address().toString(),
                        "PASSERELLE_ALLOW_LOOPBACK", "true"));
        return command;
    }

    private Path log() {
        return home.resolve("outil.log");
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new ProgramFailure("Le port " + port + " est déjà pris. Choisissez-en un autre avec --tool-port.");
        }
    }

    private static ProgramFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ProgramFailure("Le démarrage a été interrompu.");
    }
}
