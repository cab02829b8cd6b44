package fr.passerelle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalChannelTest {

    @TempDir
    private Path home;

    @Test
    void the_owner_of_the_home_folder_is_answered() throws IOException {
        try (LocalChannel channel = LocalChannel.open(home, LocalChannelTest::echo)) {
            assertThat(LocalCall.to(home, List.of("content", "list é")))
                    .contains(new CommandResult(0, "[content, list é]", ""));
        }
        assertThat(LocalCall.to(home, List.of("content"))).isEmpty();
    }

    @Test
    void the_secret_is_for_the_owner_only() throws IOException {
        try (LocalChannel channel = LocalChannel.open(home, LocalChannelTest::echo)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("channel"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void who_does_not_know_the_secret_gets_nothing() throws IOException {
        try (LocalChannel channel = LocalChannel.open(home, LocalChannelTest::echo)) {
            assertThat(said("wrong\n[\"content\"]\n")).isEmpty();
            assertThat(LocalCall.to(home, List.of("still"))).isPresent();
        }
    }

    @Test
    void an_endless_line_is_cut_off() throws IOException {
        try (LocalChannel channel = LocalChannel.open(home, LocalChannelTest::echo)) {
            assertThatThrownBy(() -> said("x".repeat(8_000_000))).isInstanceOf(IOException.class);

            assertThat(LocalCall.to(home, List.of("still"))).isPresent();
        }
    }

    @Test
    void a_command_that_breaks_does_not_end_the_listening() throws IOException {
        try (LocalChannel channel = LocalChannel.open(home, LocalChannelTest::echo)) {
            String secret = Files.readString(home.resolve("channel")).split(" ", -1)[1];

            assertThat(said(secret + "\nnull\n")).isEmpty();

            assertThat(LocalCall.to(home, List.of("still"))).isPresent();
        }
    }

    private String said(String request) throws IOException {
        int port = Integer.parseInt(Files.readString(home.resolve("channel")).split(" ", -1)[0]);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static CommandResult echo(List<String> arguments) {
        return new CommandResult(0, arguments.toString(), "");
    }
}
