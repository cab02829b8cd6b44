package fr.passerelle.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The running server's ear for its owner's commands: a loopback port and a secret, both written in a file of the home
 * folder that only the owner can read. The database is never opened to the network.
 *
 * <p>One connection is one command: a line with the secret, a line with the arguments as a JSON array; the answer is a
 * {@link CommandResult} as JSON. One command runs at a time.
 */
public final class LocalChannel implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalChannel.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MS = 5_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private final ServerSocket ear;
    private final ChannelFile file;
    private final Function<List<String>, CommandResult> console;

    private LocalChannel(ServerSocket ear, ChannelFile file, Function<List<String>, CommandResult> console) {
        this.ear = ear;
        this.file = file;
        this.console = console;
    }

    /** Listens for commands until closed. */
    public static LocalChannel open(Path home, Function<List<String>, CommandResult> console) {
        try {
            ServerSocket ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            LocalChannel channel = new LocalChannel(ear, ChannelFile.write(home, ear.getLocalPort()), console);
            Thread listening = new Thread(channel::listen, "passerelle-commands");
            listening.setDaemon(true);
            listening.start();
            return channel;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.path());
            ear.close();
        } catch (IOException stillThere) {
            LOG.log(Level.WARNING, "The channel of the command line could not be closed", stillThere);
        }
    }

    private void listen() {
        while (!ear.isClosed()) {
            try (Socket caller = ear.accept()) {
                caller.setSoTimeout(PATIENCE_MS);
                answer(caller);
            } catch (SocketTimeoutException silent) {
                LOG.fine("A caller of the command line said nothing");
            } catch (IOException gone) {
                LOG.log(Level.FINE, "A caller of the command line went away", gone);
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A command broke the channel of the command line; it listens on", bug);
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        InputStream request = new BufferedInputStream(caller.getInputStream());
        boolean owner = MessageDigest.isEqual(bytes(line(request)), bytes(file.secret()));
        if (!owner) {
            LOG.warning("A command was refused: its caller does not know the secret of the home folder");
            return;
        }
        CommandResult result = console.apply(arguments(line(request)));
        OutputStream answer = caller.getOutputStream();
        answer.write(JSON.writeValueAsBytes(result));
        answer.flush();
    }

    /** Until the secret is known the caller may be anybody on this machine: a line has a limit. */
    private static String line(InputStream request) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = request.read(); next >= 0 && next != '\n'; next = request.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the line is too long");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static List<String> arguments(String line) throws JsonProcessingException {
        return List.of(JSON.readValue(line, String[].class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
