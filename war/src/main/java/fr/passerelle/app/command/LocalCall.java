package fr.passerelle.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the server that runs on this home folder to run a command. */
public final class LocalCall {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MS = 120_000;

    private LocalCall() {}

    /**
     * What the running server answered, or nothing when none runs.
     *
     * @throws IOException when a server listens but its answer does not arrive
     */
    public static Optional<CommandResult> to(Path home, List<String> arguments) throws IOException {
        Optional<ChannelFile> file = ChannelFile.read(home);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Socket server =
                new Socket(InetAddress.getLoopbackAddress(), file.get().port())) {
            server.setSoTimeout(PATIENCE_MS);
            OutputStream request = server.getOutputStream();
            request.write(line(file.get().secret()));
            request.write(line(JSON.writeValueAsString(arguments)));
            request.flush();
            return Optional.of(JSON.readValue(server.getInputStream(), CommandResult.class));
        } catch (ConnectException gone) {
            // A server that was killed leaves its file behind.
            return Optional.empty();
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
